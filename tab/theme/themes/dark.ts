// Teams in meetings and for who likes it dark; loaded only where it is worn.
export { teamsDarkTheme as theme } from '@fluentui/react-components';
