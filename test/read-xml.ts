import { XMLParser } from 'fast-xml-parser';

/** An XML document as a parser reads it: `@` before attributes, `#` for text beside them, every value a text. Throws where it is none. */
export function readXml(xml: string): unknown {
  const read = JSON.stringify(parser.parse(xml, true));
  // What stands between elements to indent them is no text.
  return JSON.parse(read, (key, value) => (key === '#' && /^\s*$/.test(value) ? undefined : value));
}

const parser = new XMLParser({
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#' },
  ...{
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    trimValues: false,
  },
});
