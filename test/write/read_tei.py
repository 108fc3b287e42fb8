"""Reads TEI documents of drafts with nothing of the project: the rule is that of their header and of TEI P5, chapter 12.

Standard input: {"documents": {name: xml}, "witnesses": {name: [witness, ...]}}.
Standard output: {name: {witness: [[id of the block, label, words], ...]}}.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def chosen(entry, witness):
    readings = entry.findall(TEI + "rdg")
    for wanted in ("#" + witness, "#base"):
        for reading in readings:
            if wanted in reading.get("wit", "").split():
                return [reading]
    raise ValueError("an entry without a reading of the base")


def words(element, witness):
    result = element.text or ""
    for child in element:
        if child.tag == TEI + "app":
            result += "".join(words(reading, witness) for reading in chosen(child, witness))
        elif child.tag not in (TEI + "note", TEI + "label", TEI + "list"):
            result += words(child, witness)
        result += child.tail or ""
    return result


def blocks(root, witness):
    result = []

    def visit(element):
        for child in element:
            if child.tag == TEI + "head":
                result.append([child.get(ID), "", words(child, witness)])
            elif child.tag in (TEI + "div", TEI + "list"):
                visit(child)
            elif child.tag == TEI + "item":
                result.append([child.get(ID), "•", words(child, witness)])
                visit(child)
            elif child.tag == TEI + "p":
                label = child.find(TEI + "label")
                name = "" if label is None else "".join(label.itertext())
                result.append([element.get(ID), name, words(child, witness)])

    visit(root.find(f"{TEI}text/{TEI}body"))
    return result


request = json.load(sys.stdin)
answer = {}
for name, text in request["documents"].items():
    document = ElementTree.fromstring(text)
    listed = {witness.get(ID) for witness in document.iter(TEI + "witness")} | {"base"}
    for witness in request["witnesses"][name]:
        if witness not in listed:
            raise ValueError(f"{name} has no witness {witness}")
        answer.setdefault(name, {})[witness] = blocks(document, witness)
json.dump(answer, sys.stdout)
