using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KazRuMtQa.Fuzz.Tests;

/// <summary>
/// Fuzzes a target inside this process, guided by the ways that inputs take through the instrumented code. No input crosses a process, so that it
/// makes many times the executions of AFL++, whose way of counting ways and of changing inputs it keeps.
/// </summary>
internal sealed unsafe class Loop
{
    private const int Ways = 1 << 16;

    /// <summary>What an input may take of the processor: the clock on the wall would blame the code for a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>After this much of the processor no return is waited for.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(20);

    private static readonly int[] Numbers = [0, 1, -1, int.MaxValue, int.MinValue, ushort.MaxValue, sbyte.MaxValue, 128];

    private const long MostGrowth = 500_000_000;

    private readonly Target target;
    private readonly string folder;
    private readonly byte[][] dictionary;
    private readonly Random random;
    private readonly byte[] known = new byte[Ways];
    private readonly List<byte[]> queue = [];
    private readonly HashSet<string> faults = new(StringComparer.Ordinal);
    private readonly MemoryMappedViewAccessor current;
    private readonly byte* ways = NewWays();
    private long executions;
    private readonly long before;
    private TimeSpan begunAt;

    /// <param name="name">The target that is fuzzed.</param>
    /// <param name="folder">Holds, from run to run, the inputs that took new ways, the faults, the input at work and how many there were.</param>
    /// <param name="dictionary">What inputs are made of, as AFL++ has it.</param>
    public Loop(string name, string folder, string dictionary)
    {
        (target, this.folder) = (Targets.All[name], folder);
        Directory.CreateDirectory(Path.Combine(folder, "queue"));
        Directory.CreateDirectory(Path.Combine(folder, "faults"));
        before = File.Exists(Counted) ? long.Parse(File.ReadAllText(Counted), CultureInfo.InvariantCulture) : 0;
        random = new Random((int)before + 1);
        this.dictionary = [.. File.ReadLines(dictionary).Where(line => line.StartsWith('"')).Select(Unescaped)];
        current = MemoryMappedFile.CreateFromFile(Path.Combine(folder, "current"), FileMode.Create, null, 1 << 20).CreateViewAccessor();
    }

    private string Counted => Path.Combine(folder, "executions");

    /// <summary>Runs until the target has had so many executions in all, or the time is over.</summary>
    public void Run(long most, TimeSpan time)
    {
        // What is loaded and compiled once is so before an input is judged.
        var seeds = target.Seeds().ToArray();
        foreach (var seed in seeds.Take(50)) target.Run(seed);
        begunAt = Environment.CpuUsage.TotalTime;
        new Thread(Watch) { IsBackground = true }.Start();

        var clock = Stopwatch.StartNew();
        // Short inputs first: of those that take the same ways the shortest is worth most.
        var earlier = Directory.EnumerateFiles(Path.Combine(folder, "queue")).Select(File.ReadAllBytes);
        foreach (var input in seeds.Concat(earlier).OrderBy(each => each.Length))
        {
            if (clock.Elapsed > time) break;
            Try(input, keep: false);
        }

        if (queue.Count == 0) queue.Add(seeds.MinBy(seed => seed.Length)!);
        while (before + executions < most && clock.Elapsed < time)
        {
            var chosen = Chosen();
            for (var i = 0; i < 32; i++) Try(Changed(chosen), keep: true);
            if (executions % 1_024 < 32) Count();
        }

        Count();
        Console.WriteLine($"{before + executions} executions, {executions / clock.Elapsed.TotalSeconds:0} a second, {queue.Count} inputs, "
            + $"{known.Count(way => way != 0)} ways, {Directory.EnumerateFiles(Path.Combine(folder, "faults")).Count()} faults");
    }

    /// <summary>Instrumented code writes its ways from the first call on, which comes with the first look at the targets.</summary>
    private static byte* NewWays() => SharpFuzz.Common.Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(Ways);

    private void Count() => File.WriteAllText(Counted, (before + executions).ToString(CultureInfo.InvariantCulture));

    private void Try(byte[] input, bool keep)
    {
        current.Write(0, input.Length);
        current.WriteArray(sizeof(int), input, 0, Math.Min(input.Length, (1 << 20) - sizeof(int)));
        var fault = Execute(input);
        // Code that is being compiled, or memory that is being tidied, is not the work of this input: what is slow is slow twice.
        if (fault is TimeoutException) fault = Execute(input);
        if (fault is not null) Report(input, fault);
        else if (TookNewWay() && input.Length <= target.Longest)
        {
            queue.Add(input);
            if (keep) File.WriteAllBytes(Path.Combine(folder, "queue", Convert.ToHexString(SHA256.HashData(input))[..16] + "+cov"), input);
        }
    }

    private Exception? Execute(byte[] input)
    {
        new Span<byte>(ways, Ways).Clear();
        SharpFuzz.Common.Trace.PrevLocation = 0;
        executions++;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = begunAt = Environment.CpuUsage.TotalTime;
        Exception? fault = null;
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        var took = Environment.CpuUsage.TotalTime - started;
        if (took > Longest) fault ??= new TimeoutException("It took more than a second.");
        if (GC.GetAllocatedBytesForCurrentThread() - allocated > MostGrowth) fault ??= new InvalidOperationException("It grew by more than 500 MB.");
        return fault;
    }

    /// <summary>Ends the process where an input does not return; the script that started it keeps the input.</summary>
    private void Watch()
    {
        for (var last = -1L; ; Thread.Sleep(1_000))
        {
            if (Volatile.Read(ref executions) == last && Environment.CpuUsage.TotalTime - begunAt > Endless)
            {
                Console.Error.WriteLine("an input does not return");
                Environment.Exit(3);
            }

            last = Volatile.Read(ref executions);
        }
    }

    /// <summary>One input for each kind of fault: where it was thrown says which.</summary>
    private void Report(byte[] input, Exception fault)
    {
        var kind = fault.GetType().Name + string.Concat((fault.StackTrace ?? "").Split('\n').Take(3)) + fault.Message.Length;
        if (!faults.Add(kind) || faults.Count > 200) return;
        var path = Path.Combine(folder, "faults", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(kind)))[..16]);
        if (!File.Exists(path)) File.WriteAllBytes(path, input);
    }

    /// <summary>How often a way is taken counts by powers of two, as AFL++ does.</summary>
    private bool TookNewWay()
    {
        var isNew = false;
        var blocks = new ReadOnlySpan<ulong>(ways, Ways / sizeof(ulong));
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block] == 0) continue;
            for (var way = block * sizeof(ulong); way < (block + 1) * sizeof(ulong); way++)
            {
                if (ways[way] == 0) continue;
                var bit = (byte)(1 << BitOperations.Log2(ways[way]));
                if ((known[way] & bit) != 0) continue;
                known[way] |= bit;
                isNew = true;
            }
        }

        return isNew;
    }

    /// <summary>The newest ones take ways that have been tried the least. Of four by lot the shortest, which costs least and says most of a
    /// change.</summary>
    private byte[] Chosen()
    {
        var first = random.Next(2) == 0 ? 0 : queue.Count * 3 / 4;
        return Enumerable.Range(0, 4).Select(_ => queue[random.Next(first, queue.Count)]).MinBy(input => input.Length)!;
    }

    private byte[] Changed(byte[] input)
    {
        var bytes = new List<byte>(input);
        for (var changes = 1 << random.Next(0, 5); changes > 0; changes--) Change(bytes);
        if (bytes.Count > target.Longest) bytes.RemoveRange(target.Longest, bytes.Count - target.Longest);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        if (bytes.Count == 0) bytes.Add((byte)random.Next(256));
        var at = random.Next(bytes.Count);
        var length = 1 + random.Next(Math.Min(bytes.Count - at, random.Next(4) == 0 ? 256 : 16));
        switch (random.Next(10))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes[at] += (byte)(random.Next(33) - 16);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(bytes[at], 1 + random.Next(random.Next(8) == 0 ? 200 : 8)));
                break;
            case 6:
                bytes.InsertRange(at, dictionary[random.Next(dictionary.Length)]);
                break;
            case 7:
                var word = dictionary[random.Next(dictionary.Length)];
                bytes.RemoveRange(at, Math.Min(word.Length, bytes.Count - at));
                bytes.InsertRange(at, word);
                break;
            case 8:
                // Parts of another input.
                var other = queue[random.Next(queue.Count)];
                if (other.Length == 0) break;
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, 1 + random.Next(Math.Min(other.Length - from, 64))).ToArray());
                break;
            default:
                // Lengths and places in packed formats.
                if (bytes.Count - at < sizeof(int)) break;
                Span<byte> number = stackalloc byte[sizeof(int)];
                BinaryPrimitives.WriteInt32LittleEndian(number, Numbers[random.Next(Numbers.Length)]);
                for (var i = 0; i < (random.Next(2) == 0 ? sizeof(int) : sizeof(short)); i++) bytes[at + i] = number[i];
                break;
        }
    }

    /// <summary>A line of the dictionary: in quotation marks, with <c>\xNN</c> for what is no letter.</summary>
    private static byte[] Unescaped(string line)
    {
        var bytes = new List<byte>();
        var text = line.AsSpan()[1..line.LastIndexOf('"')];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                bytes.Add(byte.Parse(text.Slice(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else bytes.Add((byte)text[i]);
        }

        return [.. bytes];
    }
}
