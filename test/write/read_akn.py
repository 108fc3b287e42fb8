"""Reads Akoma Ntoso documents of drafts with nothing of the project: who wants a change is said in the analysis.

Standard input: {"documents": {name: xml}, "parties": {name: [eId, ...]}}; an empty eId stands for the text without any change.
Standard output: {name: {eId: [[number, words], ...]}}.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OURS = "{urn:travaux:positions:1}"
HOLDERS = {AKN + name for name in ("p", "block", "heading")}


def left_out(root, party):
    """The eIds of what a party does not read: old words of changes that it wants, new words of those that it does not."""
    result = set()
    for change in root.iter(OURS + "change"):
        wanted = "#" + party in change.get("support", "").split()
        for span in change.findall(OURS + "span"):
            if span.get("part") == ("old" if wanted else "new"):
                result.update(pointer[1:] for pointer in span.get("href").split())
    return result


def words(element, without):
    result = element.text or ""
    for child in element:
        if child.tag not in (AKN + "authorialNote", AKN + "ul") and child.get("eId") not in without:
            result += words(child, without)
        result += child.tail or ""
    return result


def blocks(root, without):
    result = []

    def visit(element, number):
        for child in element:
            if child.tag == AKN + "num":
                number = "".join(child.itertext())
            elif child.tag == AKN + "li":
                result.append(["•", words(child, without)])
                for inner in child.findall(AKN + "ul"):
                    visit(inner, "")
            elif child.tag in HOLDERS:
                result.append([number, words(child, without)])
            elif child.tag != AKN + "meta":
                visit(child, number if child.tag in (AKN + "content", AKN + "intro") else "")

    visit(root, "")
    return result


request = json.load(sys.stdin)
answer = {}
for name, text in request["documents"].items():
    document = ElementTree.fromstring(text)
    eids = [element.get("eId") for element in document.iter() if element.get("eId")]
    if len(eids) != len(set(eids)):
        raise ValueError(f"{name} has an eId twice")
    pointers = {part[1:] for element in document.iter() for key in ("href", "refersTo", "party", "support", "oppose")
                for part in element.get(key, "").split() if part.startswith("#")}
    if not pointers <= set(eids):
        raise ValueError(f"{name} points to {pointers - set(eids)}")
    for party in request["parties"][name]:
        answer.setdefault(name, {})[party] = blocks(document, left_out(document, party))
json.dump(answer, sys.stdout)
