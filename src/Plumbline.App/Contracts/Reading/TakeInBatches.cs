using System.Threading.Channels;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Reads rows in batches, and takes each batch on another thread while the next ones are read.</summary>
internal static class TakeInBatches
{
    // Few rows are held at once: the collector moves what is held longer.
    private const int RowsAtOnce = 512;
    private const int BatchesAhead = 4;

    /// <summary>Reads all rows. A batch is never ended between two rows that belong together.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="together">Whether a row belongs to the one before it.</param>
    /// <param name="take">Takes a batch; called in the order of the rows, never twice at once.</param>
    internal static async Task RunAsync<T>(IAsyncEnumerable<T> rows, Func<T, T, bool> together, Action<List<T>> take)
    {
        var batches = Channel.CreateBounded<List<T>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var taking = Task.Run(TakeAsync);
        try
        {
            var batch = new List<T>(RowsAtOnce);
            await foreach (var row in rows)
            {
                if (batch.Count >= RowsAtOnce && !together(batch[^1], row))
                {
                    await batches.Writer.WriteAsync(batch);
                    batch = new List<T>(RowsAtOnce);
                }

                batch.Add(row);
            }

            await batches.Writer.WriteAsync(batch);
        }
        catch (ChannelClosedException)
        {
            // A batch could not be taken: the task below says why.
        }
        finally
        {
            batches.Writer.TryComplete();
            await taking;
        }

        async Task TakeAsync()
        {
            try
            {
                await foreach (var batch in batches.Reader.ReadAllAsync()) take(batch);
            }
            finally
            {
                batches.Writer.TryComplete();
            }
        }
    }
}
