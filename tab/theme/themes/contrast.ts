// High contrast; loaded only where it is worn.
export { teamsHighContrastTheme as theme } from '@fluentui/react-components';
