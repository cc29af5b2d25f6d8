#!/bin/sh
# One move, with curl alone: sh curl.sh. SIMUL_URL is the address of your hall, with its key.
set -e
curl -s "$SIMUL_URL/boards"
curl -s -X POST "$SIMUL_URL/boards/1/move"  # answers when the master has walked there and played
curl -s "$SIMUL_URL/boards/1/reply"         # answers when the opponent has replied
curl -s "$SIMUL_URL/round"
