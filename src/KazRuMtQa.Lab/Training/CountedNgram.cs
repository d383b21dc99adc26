using System.Runtime.InteropServices;
using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Lab.Training;

/// <summary>A packed n-gram and how often it was met, as it lies in a run.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct CountedNgram(ulong Ngram, int Count);
