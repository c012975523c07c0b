/** The ground is shared with the small map of the form of an event. */
export * from "@/components/basemap";
