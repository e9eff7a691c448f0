/** The meeting's stage: the shared page in front of everyone, at the size Teams gives it, and who shares it. */
import { Button, Text } from '@fluentui/react-components';
import { ShareScreenStop20Regular } from '@fluentui/react-icons';
import type { SharedToStage } from '../state/teamsState';
import { ProductFrame, type ProductFrameProps } from './ProductFrame';

export interface StageViewProps {
  readonly frame: Omit<ProductFrameProps, 'url' | 'title'>;
  readonly stage: SharedToStage;
  /** Left out for those who may not stop it. */
  readonly stop?: (() => void) | undefined;
}

export function StageView({ frame, stage, stop }: StageViewProps) {
  const { tenant, me, surface } = frame;
  const sharer = tenant.people.find(({ key }) => key === stage.by);
  const who = stage.by === me.key ? 'You share' : `${sharer?.name ?? stage.by} shares`;
  return (
    <section className="stage" aria-label="Stage">
      <ProductFrame
        key={`${surface.client} ${surface.locale} ${stage.contentUrl}`}
        {...frame}
        url={stage.contentUrl}
        title={`${tenant.app.name}, stage`}
      />
      <span className="row">
        <Text size={200}>
          {who} {tenant.app.name} with everyone in the meeting
        </Text>
        {stop && (
          <Button size="small" icon={<ShareScreenStop20Regular />} onClick={stop}>
            Stop sharing
          </Button>
        )}
      </span>
    </section>
  );
}
