// The product's mark: the ring itself, small.
import { tokens } from '@fluentui/react-components';
import { pointAt, seatAngle } from '../../ring/ringGeometry';

const SIZE = 28;
const SEATS = 7;

export function RingLogo() {
  return (
    <svg
      aria-hidden
      focusable="false"
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      style={{ flexShrink: 0 }}
    >
      <circle
        cx={SIZE / 2}
        cy={SIZE / 2}
        r={10.5}
        fill="none"
        strokeWidth={1}
        style={{ stroke: tokens.colorBrandStroke2 }}
      />
      {Array.from({ length: SEATS }, (_, index) => {
        const { x, y } = pointAt(SIZE, 10.5, seatAngle(index, SEATS));
        return (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={index === 0 ? 3.4 : 2.1}
            style={{ fill: tokens.colorCompoundBrandStroke }}
          />
        );
      })}
    </svg>
  );
}
