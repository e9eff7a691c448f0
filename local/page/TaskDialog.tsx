/** A dialog that one of the product's pages opened, showing another of its pages, and how it ends. */
import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { ProductFrame, type ProductFrameProps } from './ProductFrame';

export interface TaskRequest {
  readonly url: string;
  readonly title: string;
  readonly width?: unknown;
  readonly height?: unknown;
  answer(reply: readonly unknown[]): void;
}

const NAMED = { small: 0.3, medium: 0.5, large: 0.7 } as const;
const CANCELLED = 'User cancelled/closed the task module.';

/** Teams takes pixels or a share of the window by name. */
function size(asked: unknown, whole: number): number {
  if (typeof asked === 'number') return asked;
  return whole * NAMED[asked === 'small' || asked === 'large' ? asked : 'medium'];
}

export function TaskDialog({ frame, task, close }: { frame: ProductFrameProps; task: TaskRequest; close: () => void }) {
  const end = (...reply: unknown[]) => {
    task.answer(reply);
    close();
  };
  const style = { width: size(task.width, innerWidth), height: size(task.height, innerHeight) };
  return (
    <Dialog open onOpenChange={() => end(CANCELLED, undefined)}>
      <DialogSurface className="task-dialog" style={{ maxWidth: style.width + 48 }}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label="Close"
                icon={<Dismiss24Regular />}
                onClick={() => end(CANCELLED)}
              />
            }
          >
            {task.title}
          </DialogTitle>
          <DialogContent style={{ height: style.height }}>
            <ProductFrame
              tenant={frame.tenant}
              me={frame.me}
              follow={frame.follow}
              copied={frame.copied}
              surface={{ ...frame.surface, frameContext: 'task' }}
              url={task.url}
              title={task.title}
              complete={(result) => end(null, result)}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
