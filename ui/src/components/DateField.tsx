import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { type Stated, backend } from "@/backend";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { type FieldProps, StatedTextField } from "./fields";

export interface DateFieldProps extends FieldProps {
  value: Stated<string>;
  onChange: (value: Stated<string>) => void;
}

/** How the host reads a date; the answer for a text never changes. */
export function useDateReading(text: string | undefined) {
  const trimmed = text?.trim() ?? "";
  return useQuery({
    queryKey: ["date", trimmed],
    queryFn: () => backend.readDate({ text: trimmed }),
    enabled: trimmed !== "",
  });
}

/** A date in EDTF, echoed in plain words as the host understands it. */
export function DateField(props: DateFieldProps) {
  const t = useText();
  const text = useDeferredValue(valueOf(props.value));
  const reading = useDateReading(text);
  const understood = text !== undefined && text.trim() !== "" && reading.isSuccess;
  return (
    <StatedTextField
      {...props}
      placeholder={t("date-example")}
      error={props.error ?? (reading.isError && text?.trim() ? t.error(reading.error) : null)}
      below={
        <output className="field-echo">{understood ? t.edtf(reading.data.edtf) : "\u00a0"}</output>
      }
    />
  );
}
