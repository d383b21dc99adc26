#!/usr/bin/env bash
# Slurm on this one machine: a controller and a worker run an array of shards, one task is killed and requeued, and the merged result equals
# that of a single run. Needs root and: apt-get install slurm-wlm munge
source "$(dirname "$0")/common.sh"
work=$(mktemp -d)
export SLURM_CONF=$work/slurm.conf
stop() {
  scancel --quiet --name=audit 2>/dev/null || true
  for daemon in slurmd slurmctld munged; do [ -f "$work/$daemon.pid" ] && kill "$(cat "$work/$daemon.pid")" 2>/dev/null || true; done
  sleep 1
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"
host=$(hostname -s)
mkdir -p "$work/state" "$work/spool"

dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 status=none
chmod 600 "$work/munge.key"
mkdir -m 755 "$work/munge"
munged --force --key-file="$work/munge.key" --socket="$work/munge/socket" --pid-file="$work/munged.pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed"
cat > "$SLURM_CONF" <<CONF
ClusterName=audit
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
JobRequeue=1
MinJobAge=300
SchedulerParameters=sched_interval=1
RequeueExit=137
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
slurmctld
slurmd
for _ in $(seq 30); do sinfo --noheader --format=%t | grep -q idle && break; sleep 1; done
sinfo --noheader --format=%t | grep -q idle || { echo "the worker did not come up; see its log:" >&2; tail -5 "$work/slurmd.log" "$work/slurmctld.log" >&2; exit 1; }

archive "$work/archive.jsonl" 3000
cd "$work"
kazrumtqa audit archive.jsonl --out single --fail-on never > /dev/null 2>&1
cat > audit.sbatch <<BATCH
#!/bin/bash
#SBATCH --job-name=audit --array=1-6 --requeue --ntasks=1 --cpus-per-task=1 --output=$work/task-%a.log --open-mode=append
echo "task \$SLURM_ARRAY_TASK_ID, start \${SLURM_RESTART_COUNT:-0}"
# The first start of the third task is killed in the midst of its work, as a machine that fails would do.
if [ "\$SLURM_ARRAY_TASK_ID" = 3 ] && [ "\${SLURM_RESTART_COUNT:-0}" = 0 ]; then
  dotnet "$runner" audit archive.jsonl --out shards --shard 3/6 --jobs 1 --fail-on never & sleep 1; kill -9 \$!; wait \$!
  exit 137
fi
exec dotnet "$runner" audit archive.jsonl --out shards --shard \$SLURM_ARRAY_TASK_ID/6 --jobs 1 --fail-on never
BATCH
sbatch --parsable audit.sbatch > job
# A requeued task waits for two minutes before Slurm starts it again; nobody is helped by that here.
for _ in $(seq 240); do
  [ -z "$(squeue --noheader)" ] && break
  squeue --noheader --format='%A %r' | awk '/BeginTime/ { print $1 }' | while read -r task; do scontrol update jobid="$task" starttime=now 2>/dev/null || true; done
  sleep 1
done
cat task-3.log
grep -q "start 1" task-3.log || { echo "the killed task was not requeued" >&2; exit 1; }
kazrumtqa merge shards
same shards single
