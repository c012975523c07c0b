/** The product's own components; features build on these and on nothing lower. */
export { Button, IconButton } from "./Button";
export type { ButtonProps, IconButtonProps } from "./Button";
export {
  ComboBox,
  MultiSelect,
  type Option,
  Select,
  StatedSelect,
  TermMultiSelect,
  TermSelect,
  useTermOptions,
} from "./choices";
export { DateField, useDateReading } from "./DateField";
export { Dialog } from "./Dialog";
export {
  Badge,
  Banner,
  EmptyState,
  ErrorBanner,
  Notices,
  Progress,
  Spinner,
  type Tone,
} from "./feedback";
export {
  Checkbox,
  Fieldset,
  NumberField,
  PassphraseField,
  RadioGroup,
  SearchField,
  StatedTextField,
  TextArea,
  TextField,
  TextListField,
  TriState,
  readNumber,
} from "./fields";
export { type Drawing, wrapped } from "./figure";
export { type Figure, FigureDialog, withheldWords } from "./FigureDialog";
export { Icon, type IconName } from "./icons";
export { Marked, type MarkedProps, Pieces } from "./Marked";
export { Keys } from "./Keys";
export { Facts, SplitPane, type TabEntry, Tabs, Toolbar } from "./layout";
export { Menu, type MenuEntry } from "./Menu";
export { RecordHistory } from "./RecordHistory";
export { LIGHT, PATTERNS, type Palette, seriesColour, usePalette } from "./series";
export { SelectionLine } from "./SelectionLine";
export { ScrollRegion } from "./ScrollRegion";
export { SearchSlot } from "./SearchSlot";
export {
  type Choice,
  type ChoiceStep,
  type Column,
  type Sort,
  VirtualTable,
  rowsOf,
} from "./VirtualTable";
