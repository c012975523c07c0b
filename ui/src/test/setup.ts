import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { load } from "@/text/catalogue";
import { LANGUAGES } from "@/text/languages";

beforeAll(() => Promise.all(LANGUAGES.map(load)));
afterEach(cleanup);
