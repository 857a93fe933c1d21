# Copyright 2026 The Cilium Tuning for Backstage Authors
# SPDX-License-Identifier: Apache-2.0
#
# Prints of a JSON document, on one line, only the values at the paths in `keep` and the objects around them: an object that is
# there but empty says something else than one that is not. `[]` in a path stands for any entry of a list. Of the lists in `only`
# (path=member:word|word) just the entries whose member is one of the words. Exits 1 where the document is not whole.

BEGIN {
  # A string may hold commas: what is not whole is joined with what follows.
  RS = ","
  count = split(keep, paths, " ")
  for (i = 1; i <= count; i++) {
    leaf[paths[i]] = 1
    path = paths[i]
    while (match(path, /\[\]$/) || match(path, /\.[^.]*$/)) {
      path = substr(path, 1, RSTART - 1)
      around[path] = 1
    }
  }
  around[""] = 1
  split(only, part, "[=:]")
  filtered = part[1]
  member = part[2]
  words = "|" part[3] "|"
  depth = 0
  seen = 0
  longest = 80
}

function here() {
  if (depth == 0) return ""
  if (list[depth]) return at[depth] "[]"
  return at[depth] == "" ? key : at[depth] "." key
}

function lead() {
  if (depth == 0) return
  if (entries[depth]++) out = out ","
  if (!list[depth]) out = out "\"" key "\":"
}

function open(isList,   path, kept) {
  path = here()
  kept = (depth == 0 ? !seen : keeps[depth]) && (path in around)
  before[depth + 1] = out
  if (kept) {
    lead()
    out = out (isList ? "[" : "{")
  }
  seen = 1
  depth++
  at[depth] = path
  list[depth] = isList
  keeps[depth] = kept
  entries[depth] = 0
  wanted[depth] = 0
  state = isList ? "value" : "key"
}

function close_(isList) {
  if (depth == 0 || list[depth] != isList) fail()
  if (keeps[depth]) {
    out = out (isList ? "]" : "}")
    if (at[depth] == filtered && !wanted[depth]) {
      out = before[depth]
      entries[depth - 1]--
    }
  }
  depth--
  state = "comma"
}

function scalar(token,   path) {
  path = here()
  if (depth > 0 && keeps[depth] && (path in leaf) && length(token) <= longest) {
    lead()
    out = out token
    if (at[depth] == filtered && key == member && index(words, "|" substr(token, 2, length(token) - 2) "|")) wanted[depth] = 1
  }
  state = "comma"
}

function fail() {
  broken = 1
  exit 1
}

# Takes tokens off the text until it is empty or ends in the middle of one.
function eat(   token) {
  for (;;) {
    sub(/^[ \t\r\n]+/, "", text)
    if (text == "") return
    if (text ~ /^"/) {
      if (!match(text, /^"([^"\\]|\\.)*"/)) return
      token = substr(text, 1, RLENGTH)
      text = substr(text, RLENGTH + 1)
      if (state == "key") {
        key = substr(token, 2, length(token) - 2)
        state = "colon"
      } else {
        scalar(token)
      }
      continue
    }
    token = substr(text, 1, 1)
    if (token == "{") open(0)
    else if (token == "[") open(1)
    else if (token == "}") close_(0)
    else if (token == "]") close_(1)
    else if (token == ":" && state == "colon") state = "value"
    else if (match(text, /^[-+.0-9A-Za-z]+/)) {
      scalar(substr(text, 1, RLENGTH))
      text = substr(text, RLENGTH + 1)
      continue
    } else fail()
    text = substr(text, 2)
  }
}

{
  if (text != "") {
    text = text "," $0
  } else {
    if (NR > 1) state = depth > 0 && !list[depth] ? "key" : "value"
    text = $0
  }
  eat()
}

END {
  if (broken || !seen || depth != 0 || text != "") exit 1
  print out
}
