using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Plumbline.App.Streaming;

/// <summary>Lets one thread produce a sequence a few batches ahead of another that consumes it: two cores work, and only those batches are in memory.</summary>
internal static class ReadAhead
{
    private const int BatchSize = 1024;
    private const int BatchesAhead = 8;

    /// <summary>The same sequence in batches. An exception of the source is thrown after the items before it.</summary>
    internal static async IAsyncEnumerable<IReadOnlyList<T>> Of<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var batches = Channel.CreateBounded<List<T>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var making = Task.Run(() => MakeAsync(source, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation)) yield return batch;
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    // Never throws: the reader receives the failure.
    private static async Task MakeAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<List<T>> batches, CancellationToken stop)
    {
        try
        {
            var batch = new List<T>(BatchSize);
            await foreach (var one in source.WithCancellation(stop))
            {
                batch.Add(one);
                if (batch.Count < BatchSize) continue;
                await batches.WriteAsync(batch, stop);
                batch = new List<T>(BatchSize);
            }

            if (batch.Count > 0) await batches.WriteAsync(batch, stop);
            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
        }
    }
}
