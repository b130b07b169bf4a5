namespace Plumbline.App.Streaming;

/// <summary>A temporary file as a stream: reads forward from an offset, with one reader for each run, and writes at its end.</summary>
internal sealed class TemporaryFileStream(TemporaryFile file, long place) : ForwardStream
{
    private long _place = place;

    public override bool CanWrite => true;

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(_place, buffer);
        _place += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => file.Append(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => file.Append(buffer);
}
