/** Takes a file in as a layer: what it is, what it is called, whom to name. */
import { useEffect, useState } from "react";
import { type LayerFile, backend } from "@/backend";
import {
  Banner,
  Button,
  Dialog,
  ErrorBanner,
  Progress,
  Select,
  Spinner,
  TextField,
} from "@/components";
import { useJob } from "@/state/jobs";
import { refreshStatus } from "@/state/queries";
import { useText } from "@/text";
import { LAYER_COLOURS } from "./layerColours";

export interface AddLayerDialogProps {
  path: string;
  onClose: () => void;
}

export function AddLayerDialog({ path, onClose }: AddLayerDialogProps) {
  const t = useText();
  const [file, setFile] = useState<LayerFile | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [name, setName] = useState("");
  const [attribution, setAttribution] = useState("");
  const [colour, setColour] = useState<string>(LAYER_COLOURS[0].colour);
  const [job, setJob] = useState<number | null>(null);
  const { state, error, isRunning, cancel } = useJob(job);

  useEffect(() => {
    let isOver = false;
    backend.inspectLayer({ path }).then(
      (found) => {
        if (isOver) return;
        setFile(found);
        setName(found.name);
        setAttribution(found.attribution);
      },
      (thrown: unknown) => {
        if (!isOver) setFailure(thrown);
      },
    );
    return () => {
      isOver = true;
    };
  }, [path]);

  const outcome = state?.state;
  useEffect(() => {
    if (outcome === "done") void refreshStatus().then(onClose);
    else if (outcome === "cancelled") onClose();
  }, [outcome, onClose]);

  const add = async () => {
    setFailure(null);
    try {
      const [id] = (await backend.newIds({ count: 1 })).ids;
      if (id === undefined) return;
      setJob((await backend.addLayer({ id, path, name, attribution, colour })).job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const isNamed = name.trim() !== "" && attribution.trim() !== "";
  const isBusy = job !== null && isRunning;
  return (
    <Dialog
      title={t("layer-add-title")}
      isOpen
      isFirm={isBusy}
      onClose={onClose}
      actions={
        isBusy ? (
          <Button onPress={cancel}>{t("cancel")}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button
              kind="primary"
              icon="plus"
              isDisabled={!file || !isNamed}
              onPress={() => void add()}
            >
              {t("layer-add")}
            </Button>
          </>
        )
      }
    >
      <ErrorBanner error={failure ?? error} />
      {isBusy ? (
        <Progress
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
        />
      ) : file ? (
        <>
          <p>{t(`layer-is-${file.tiles ?? file.format}`, { features: file.features ?? 0 })}</p>
          <TextField label={t("layer-name")} value={name} onChange={setName} isRequired />
          <TextField
            label={t("layer-attribution")}
            hint={t("layer-attribution-hint")}
            value={attribution}
            onChange={setAttribution}
            isRequired
          />
          {file.tiles === "raster" ? null : (
            <Select
              label={t("layer-colour")}
              value={colour}
              onChange={setColour}
              options={LAYER_COLOURS.map((one) => ({
                value: one.colour,
                label: t(`layer-colour-${one.id}`),
              }))}
            />
          )}
          <Banner>{t("layer-kept")}</Banner>
        </>
      ) : failure === null ? (
        <Spinner label={t("layer-looking")} />
      ) : (
        <p>{t("layer-limits")}</p>
      )}
    </Dialog>
  );
}
