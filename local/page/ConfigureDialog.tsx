/**
 * Adding the app to a channel or a meeting: the product's configuration page with the host's own Save and Cancel, and
 * what follows when the page agrees.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { TabSettings } from '../state/teamsState';
import type { TeamsHost } from './host/teamsHost';
import { setTab } from './hostApi';
import { ProductFrame, type ProductFrameProps } from './ProductFrame';

const CONFIGURE_URL = '/tab/configure.html';
/** Teams gives up on a page that says nothing about its save. */
const SAVE_WITHIN_MS = 30_000;

export interface ConfigureDialogProps {
  readonly frame: Omit<ProductFrameProps, 'url' | 'title' | 'configuring'>;
  readonly conversationId: string;
  close(saved: boolean): void;
}

export function ConfigureDialog({ frame, conversationId, close }: ConfigureDialogProps) {
  const [valid, setValid] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const settings = useRef<TabSettings>(undefined);
  const host = useRef<TeamsHost>(undefined);
  const patience = useRef<ReturnType<typeof setTimeout>>(undefined);

  const fail = (reason: string) => {
    clearTimeout(patience.current);
    setSaving(false);
    setProblem(reason);
  };
  const save = () => {
    setSaving(true);
    setProblem('');
    patience.current = setTimeout(() => fail('The page did not answer within 30 seconds.'), SAVE_WITHIN_MS);
    host.current?.tell('settings.save', {});
  };
  const saved = (failure?: string) => {
    if (failure !== undefined) return fail(failure);
    if (settings.current === undefined) return fail('The page saved nothing: it never called setConfig.');
    clearTimeout(patience.current);
    setTab(frame.me.key, conversationId, settings.current).then(
      () => close(true),
      (refused: Error) => fail(refused.message),
    );
  };
  const configuring = {
    validity: setValid,
    changeSettings: (changed: TabSettings) => void (settings.current = changed),
    saved,
    host: (opened: TeamsHost) => void (host.current = opened),
  };
  return (
    <Dialog open onOpenChange={() => close(false)}>
      <DialogSurface className="configure">
        <DialogBody>
          <DialogTitle>Peer Circles</DialogTitle>
          <DialogContent>
            <ProductFrame
              {...frame}
              url={CONFIGURE_URL}
              title="Peer Circles, configuration"
              configuring={configuring}
            />
          </DialogContent>
          <DialogActions>
            <span role="alert" className="problem">
              {problem}
            </span>
            <Button disabled={saving} onClick={() => close(false)}>
              Cancel
            </Button>
            <Button appearance="primary" disabled={!valid || saving} onClick={save}>
              {saving ? <Spinner size="tiny" label="Saving" /> : 'Save'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
