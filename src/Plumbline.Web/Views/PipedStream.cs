using System.IO.Pipelines;

namespace Plumbline.Web.Views;

/// <summary>A stream that writes into the buffer of a response without waiting; whoever writes sends the buffer when it is large.</summary>
/// <remarks>The writers of tables write without waiting, and a server must not wait within such a write: a slow client would hold a thread.</remarks>
internal sealed class PipedStream(PipeWriter output) : Stream
{
    /// <summary>How many bytes are held before they are sent.</summary>
    private const int Most = 1 << 16;

    private long _held;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what is held where that is much, and waits as long as the client takes it.</summary>
    internal async ValueTask SendAsync(CancellationToken cancellation)
    {
        if (_held < Most) return;
        await SendAllAsync(cancellation);
    }

    /// <summary>Sends what is held.</summary>
    internal async ValueTask SendAllAsync(CancellationToken cancellation)
    {
        _held = 0;
        var sent = await output.FlushAsync(cancellation);
        if (sent.IsCompleted || sent.IsCanceled) throw new OperationCanceledException("The client has gone.");
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        System.Buffers.BuffersExtensions.Write(output, buffer);
        _held += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        // What is held is sent by SendAsync.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
