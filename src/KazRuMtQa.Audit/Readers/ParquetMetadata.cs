namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Walks through the metadata of Parquet (a structure in the compact protocol of Thrift) before the library reads it. The library believes every
/// count, every depth and every kind of value that stands there: a damaged byte can keep it busy for hours or overflow its stack. What has been
/// walked through here ends, and its fields are of the kinds that the format gives them.
/// </summary>
internal ref struct ParquetMetadata
{
    private const int Deepest = 64;

    /// <summary>
    /// The fields of every structure in the order of their numbers: a number (n), a byte (y), text or bytes (t), yes or no (b), a structure by its
    /// name, or a list ([) of one of these. Fields that are not here, such as those of later versions, are passed over by the library as well.
    /// </summary>
    private static readonly Dictionary<string, string[]> Structures = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Footer] = "n [Element n [Group [Pair t [Order Cipher t",
        ["Element"] = "n n n t n n n n n Meaning",
        ["Meaning"] = "Empty Empty Empty Empty Decimal Empty Time Time Empty Whole Empty Empty Empty Empty Empty",
        ["Decimal"] = "n n",
        ["Time"] = "b Unit",
        ["Unit"] = "Empty Empty Empty",
        ["Whole"] = "y b",
        ["Group"] = "[Column n n [Sorting n n n",
        ["Sorting"] = "n b b",
        ["Column"] = "t n ColumnData n n n n Key t",
        ["ColumnData"] = "n [n [t n n n n [Pair n n n Statistics [Pages n n Sizes",
        ["Statistics"] = "t t n n t t b b",
        ["Pages"] = "n n n",
        ["Sizes"] = "n [n [n",
        ["Pair"] = "t t",
        ["Order"] = "Empty",
        ["Cipher"] = "Aes Aes",
        ["Aes"] = "t t b",
        ["Key"] = "Empty ColumnKey",
        ["ColumnKey"] = "[t t",
        ["Empty"] = "",
        [Page] = "n n n n DataPage Empty Dictionary DataPage2",
        ["DataPage"] = "n n n n Statistics",
        ["Dictionary"] = "n n b",
        ["DataPage2"] = "n n n n n n b Statistics",
    }.ToDictionary(each => each.Key, each => each.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private readonly ReadOnlySpan<byte> bytes;
    private readonly Dictionary<int, long> numbers = [];
    private int at;

    private ParquetMetadata(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    private enum Kind
    {
        Stop = 0,
        True = 1,
        False = 2,
        Byte = 3,
        Int16 = 4,
        Int32 = 5,
        Int64 = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Structure = 12,
        Identifier = 13,
    }

    /// <summary>The name of what stands at the end of a file.</summary>
    public const string Footer = "Footer";

    /// <summary>The name of what stands before every page.</summary>
    public const string Page = "Page";

    /// <summary>How many bytes the structure takes that the bytes begin with, and its own fields: whole numbers, and how long lists are.</summary>
    /// <exception cref="InvalidDataException">They begin with no such structure, or it goes on beyond them.</exception>
    public static (int Length, IReadOnlyDictionary<int, long> Numbers) Read(ReadOnlySpan<byte> bytes, string structure)
    {
        var walk = new ParquetMetadata(bytes);
        walk.Structure(structure, depth: 0);
        return (walk.at, walk.numbers);
    }

    private void Structure(string? name, int depth)
    {
        if (depth > Deepest) throw new InvalidDataException("the metadata is nested too deep");
        var fields = name is null ? [] : Structures[name];
        for (var field = 0; ;)
        {
            var head = Next();
            if (head == (byte)Kind.Stop) return;
            field = head >> 4 is var step and > 0 ? field + step : (int)Signed(Number());
            var (kind, expected) = ((Kind)(head & 0xF), field > 0 && field <= fields.Length ? fields[field - 1] : null);
            RequireKind(kind, expected);
            if (kind is Kind.True or Kind.False) continue;
            var number = Value(kind, expected, depth);
            if (depth == 0) numbers[field] = number;
        }
    }

    private static void RequireKind(Kind kind, string? expected)
    {
        var isExpected = expected switch
        {
            null => true,
            "n" => kind is Kind.Int16 or Kind.Int32 or Kind.Int64,
            "y" => kind is Kind.Byte,
            "t" => kind is Kind.Binary,
            "b" => kind is Kind.True or Kind.False,
            ['[', ..] => kind is Kind.List,
            _ => kind is Kind.Structure,
        };
        if (!isExpected) throw new InvalidDataException("the metadata holds a value of another kind than the format says");
    }

    /// <returns>A number itself, of a list how long it is, else 0.</returns>
    private long Value(Kind kind, string? expected, int depth)
    {
        switch (kind)
        {
            case Kind.True or Kind.False or Kind.Byte:
                Skip(1);
                return 0;
            case Kind.Int16 or Kind.Int32 or Kind.Int64:
                return Signed(Number());
            case Kind.Double:
                Skip(sizeof(double));
                return 0;
            case Kind.Identifier:
                Skip(16);
                return 0;
            case Kind.Binary:
                Skip(Number());
                return 0;
            case Kind.List or Kind.Set:
                return List(expected?[1..], depth + 1);
            case Kind.Map:
                Map(depth + 1);
                return 0;
            case Kind.Structure:
                Structure(expected, depth + 1);
                return 0;
            default:
                throw new InvalidDataException("the metadata holds a value of an unknown kind");
        }
    }

    private long List(string? expected, int depth)
    {
        var head = Next();
        var kind = (Kind)(head & 0xF);
        var count = Count(head >> 4 is var few and < 15 ? (ulong)few : Number(), depth);
        if (count > 0) RequireKind(kind, expected);
        for (var i = 0; i < count; i++) Value(kind, expected, depth);
        return count;
    }

    private void Map(int depth)
    {
        var count = Count(Number(), depth);
        if (count == 0) return;
        var kinds = Next();
        for (var i = 0; i < count; i++)
        {
            Value((Kind)(kinds >> 4), null, depth);
            Value((Kind)(kinds & 0xF), null, depth);
        }
    }

    /// <summary>Every value takes a byte at least.</summary>
    private readonly int Count(ulong count, int depth)
    {
        if (depth > Deepest) throw new InvalidDataException("the metadata is nested too deep");
        return count <= (ulong)(bytes.Length - at) ? (int)count : throw new InvalidDataException("the metadata names more values than it has");
    }

    private byte Next() => at < bytes.Length ? bytes[at++] : throw new InvalidDataException("the metadata is cut off");

    private void Skip(ulong count)
    {
        if (count > (ulong)(bytes.Length - at)) throw new InvalidDataException("the metadata is cut off");
        at += (int)count;
    }

    private ulong Number()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Next();
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return number;
        }

        throw new InvalidDataException("the metadata holds a number that is too long");
    }

    private static long Signed(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);
}
