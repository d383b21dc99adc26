using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// A file that the system maps into memory: opened in a moment, shared by all processes, paged in where it is read. It stays open with the process.
/// </summary>
internal sealed unsafe class MappedFile : SafeHandle
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;

    public MappedFile(string path)
        : base(0, ownsHandle: true)
    {
        length = checked((int)new FileInfo(path).Length);
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        SetHandle((nint)start);
    }

    public ReadOnlySpan<byte> Bytes => new(start, length);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
        return true;
    }
}
