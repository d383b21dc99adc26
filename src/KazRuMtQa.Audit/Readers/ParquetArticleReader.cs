using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using KazRuMtQa.Files;
using Parquet;
using Parquet.Schema;

namespace KazRuMtQa.Audit.Readers;

/// <summary>Parquet, row group by row group; only the columns that are mapped are read.</summary>
internal static class ParquetArticleReader
{
    public static readonly SourceFormat Format = new("parquet", [".parquet"], HasRecords: true, Read);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Fields of the footer and of a page's head, by their numbers in the format.</summary>
    private const int Schema = 2;
    private const int UnpackedSize = 2;
    private const int PackedSize = 3;

    /// <summary>Heads hold statistics, such as the least and the greatest text.</summary>
    private const int LongestHead = 1 << 20;

    private const int LongestPage = 1 << 28;

    /// <summary>Writers begin a new group long before.</summary>
    private const int MostRows = 1 << 24;

    /// <exception cref="InvalidDataException">The file is no Parquet, or has no column that an article can be read from.</exception>
    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        var map = reading.Options.Fields;
        using var reader = new Blocking(Open(reading.Stream));
        var schema = reader.Inner.Schema.DataFields;
        if (map.MissingFrom(schema.Select(NameOf)) is { } missing) throw new InvalidDataException(missing);
        var fields = schema.Where(field => map.UsesOf(NameOf(field)).Count > 0).ToArray();
        var values = new FieldValues(map, reading.Notes);
        var place = 0L;
        for (var i = 0; i < reader.Inner.RowGroupCount; i++)
        {
            using var group = reader.Inner.OpenRowGroupReader(i);
            foreach (var field in fields) CheckPages(reading.Stream, group, field);
            var columns = fields.Select(field => Column(group, field)).ToArray();
            for (var row = 0; row < group.RowCount; row++)
            {
                if (!reading.Wanted(++place)) continue;
                values.Clear();
                for (var column = 0; column < columns.Length; column++) values.Set(NameOf(fields[column]), columns[column][row]);
                yield return values.ToRecord(place);
            }
        }
    }

    /// <summary>A list is named like its column; how the file spells its elements (list/item, list/element, bag/array) is its own affair.</summary>
    private static string NameOf(DataField field) => field.MaxRepetitionLevel == 0 ? string.Join('.', field.Path.ToList()) : field.Path.FirstPart!;

    /// <summary>The reader jumps about in the file, which a packed one does not allow.</summary>
    private static ParquetReader Open(Stream stream)
    {
        if (!stream.CanSeek) throw new InvalidDataException(
            "a packed Parquet file cannot be read; unpack it first (Parquet packs its columns itself)");
        try
        {
            CheckFooter(stream);
            var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
            // The library makes the schema when it is asked for.
            if (reader.Schema.DataFields.Any(field => string.IsNullOrEmpty(NameOf(field)))) throw new InvalidDataException("a column has no name");
            return reader;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new InvalidDataException("is no Parquet file, or a damaged one", exception);
        }
    }

    /// <summary>The footer ends with its length and four letters.</summary>
    private static void CheckFooter(Stream stream)
    {
        stream.Seek(-2 * sizeof(int), SeekOrigin.End);
        var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(Bytes(stream, sizeof(int)));
        stream.Seek(-(2 * sizeof(int)) - (long)length, SeekOrigin.End);
        var (_, lengths) = ParquetMetadata.Read(Bytes(stream, length), ParquetMetadata.Footer);
        if (lengths.GetValueOrDefault(Schema) <= 1) throw new InvalidDataException("there is no column");
        stream.Position = 0;
    }

    /// <summary>The head of every page, which the library reads unasked.</summary>
    /// <exception cref="InvalidDataException">A head is damaged, or the column has more values, or fewer, than rows.</exception>
    private static void CheckPages(Stream stream, ParquetRowGroupReader group, DataField field)
    {
        if (group.GetMetadata(field)?.MetaData is not { } column) return;
        if (group.RowCount is < 0 or > MostRows || column.NumValues is < 0 or > MostRows
            || (field.MaxRepetitionLevel == 0 && column.NumValues != group.RowCount))
            throw new InvalidDataException($"the column “{field.Path}” has {column.NumValues} values for {group.RowCount} rows");
        var at = column.DictionaryPageOffset is { } dictionary and > 0 ? Math.Min(dictionary, column.DataPageOffset) : column.DataPageOffset;
        for (var end = at + column.TotalCompressedSize; at < end;)
        {
            if (at < 0 || at >= stream.Length) throw new InvalidDataException($"the column “{field.Path}” lies beyond the end of the file");
            stream.Position = at;
            var (length, numbers) = ParquetMetadata.Read(Bytes(stream, (int)Math.Min(LongestHead, stream.Length - at)), ParquetMetadata.Page);
            var (packed, unpacked) = (numbers.GetValueOrDefault(PackedSize, -1), numbers.GetValueOrDefault(UnpackedSize, -1));
            if (packed < 0 || packed > stream.Length - at || unpacked is < 0 or > LongestPage)
                throw new InvalidDataException($"a page of the column “{field.Path}” is damaged");
            at += length + packed;
        }
    }

    private static byte[] Bytes(Stream stream, int count)
    {
        if (count < 0 || count > stream.Length - stream.Position) throw new InvalidDataException("the file is cut off");
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string?[] Column(ParquetRowGroupReader group, DataField field)
    {
        try
        {
            if (field.MaxRepetitionLevel > 0) return Lists(group, field);
            if (field.ClrType == typeof(byte[]) || field.ClrType == typeof(ReadOnlyMemory<byte>)) return Bytes(group, field);
            // What the library calls the type of text depends on how it means to read it.
            if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>)) return Texts(group, field);
            return Type.GetTypeCode(field.ClrType) switch
            {
                TypeCode.Int64 => Numbers<long>(group, field),
                TypeCode.Int32 => Numbers<int>(group, field),
                TypeCode.Int16 => Numbers<short>(group, field),
                TypeCode.Double => Numbers<double>(group, field),
                TypeCode.DateTime => Dates(group, field),
                _ => throw new InvalidDataException($"the column “{field.Path}” holds {field.ClrType.Name}; text, numbers and dates can be read"),
            };
        }
        catch (Exception exception) when (exception is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException($"the column “{field.Path}” cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Byte arrays without a note of what they are: Impala, Hive and old versions of Spark write text so.</summary>
    private static string?[] Bytes(ParquetRowGroupReader group, DataField field)
    {
        var values = new byte[]?[group.RowCount];
        group.ReadAsync(field, values!.AsMemory()!).AsTask().GetAwaiter().GetResult();
        try
        {
            return [.. values.Select(bytes => bytes is null ? null : Utf8.GetString(bytes))];
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"the column “{field.Path}” holds bytes that are no text", exception);
        }
    }

    /// <summary>The strings of a list as one text. A repetition level of 0 begins a row.</summary>
    private static string?[] Lists(ParquetRowGroupReader group, DataField field)
    {
        var count = (int)(group.GetMetadata(field)?.MetaData?.NumValues ?? 0);
        var (values, repeated, defined) = (new ReadOnlyMemory<char>[count], new int[count], new int[count]);
        group.ReadRawAsync(field, values.AsMemory(), defined.AsMemory(), repeated.AsMemory()).AsTask().GetAwaiter().GetResult();
        var rows = new List<string>[group.RowCount];
        var (row, next) = (-1, 0);
        for (var i = 0; i < count; i++)
        {
            if (repeated[i] == 0) rows[++row] = [];
            if (defined[i] == field.MaxDefinitionLevel) rows[row].Add(values[next++].ToString());
        }

        return [.. rows.Select(parts => parts is { Count: > 0 } ? SentenceList.Join(parts) : null)];
    }

    private static string?[] Texts(ParquetRowGroupReader group, DataField field)
    {
        var values = new string?[group.RowCount];
        group.ReadAsync(field, values!.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private static string?[] Numbers<T>(ParquetRowGroupReader group, DataField field)
        where T : struct, IFormattable => [.. Values<T>(group, field).Select(value => value?.ToString(null, CultureInfo.InvariantCulture))];

    private static string?[] Dates(ParquetRowGroupReader group, DataField field) =>
        [.. Values<DateTime>(group, field).Select(value => value?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture))];

    private static T?[] Values<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        if (field.IsNullable)
        {
            var values = new T?[group.RowCount];
            group.ReadAsync<T>(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return values;
        }

        var required = new T[group.RowCount];
        group.ReadAsync<T>(field, required.AsMemory()).AsTask().GetAwaiter().GetResult();
        return [.. required.Select(value => (T?)value)];
    }

    private sealed class Blocking(ParquetReader inner) : IDisposable
    {
        public ParquetReader Inner => inner;

        public void Dispose() => inner.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
