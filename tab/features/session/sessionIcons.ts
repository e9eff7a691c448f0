// The icons that only a running session needs, by what they mean; the ones shared with the board are in `tab/icons`.
export {
  ArrowUndo16Regular as TakeBackIcon,
  CalendarLtr16Regular as DueIcon,
  Checkmark20Regular as ReadyIcon,
  CheckmarkCircle20Filled as DoneMarkIcon,
  Dismiss12Regular as RemoveChipIcon,
  Headphones24Regular as ListenIcon,
  Incognito16Regular as AnonymousIcon,
  PlugDisconnected20Regular as DisconnectedIcon,
  Options16Regular as ControlsIcon,
  ThumbLike20Filled as StayChosenIcon,
  ThumbLike20Regular as StayIcon,
  VideoOff24Regular as CameraOffIcon,
} from '@fluentui/react-icons';
