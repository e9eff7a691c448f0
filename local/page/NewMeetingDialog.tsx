/** Teams' dialog for a new meeting, filled in from a link. Nothing is sent: there is no calendar behind Local Teams. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import type { NewMeeting } from './newMeeting';

export function NewMeetingDialog({ meeting, close }: { meeting: NewMeeting; close: () => void }) {
  const { subject, content, startsAt, endsAt, attendees } = meeting;
  const span = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
  const when = span.formatRange(new Date(startsAt), new Date(endsAt));
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>New meeting</DialogTitle>
          <DialogContent>
            <Field label="Title">
              <Input readOnly value={subject} />
            </Field>
            <Field label="Required attendees">
              <Input readOnly value={attendees.join('; ')} />
            </Field>
            <Field label="When">
              <Input readOnly value={when} />
            </Field>
            <Field label="Details" hint="In Teams you would add people and send it. Local Teams has no calendar.">
              <Textarea readOnly resize="vertical" value={content} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
