// The icons that only a running session needs, by what they mean; the ones shared with the board are in `tab/icons`.
export {
  ArrowUndo16Regular as TakeBackIcon,
  Checkmark20Regular as ReadyIcon,
  CheckmarkCircle20Filled as DoneMarkIcon,
  PlugDisconnected20Regular as DisconnectedIcon,
} from '@fluentui/react-icons';
