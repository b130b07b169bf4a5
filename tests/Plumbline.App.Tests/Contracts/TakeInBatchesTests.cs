using System.Runtime.CompilerServices;
using Plumbline.App.Contracts.Reading;

namespace Plumbline.App.Tests.Contracts;

/// <summary>Rows that are taken on another thread while the next are read.</summary>
public sealed class TakeInBatchesTests
{
    [Theory]
    [InlineData(0, 36)]
    [InlineData(1, 36)]
    [InlineData(20_000, 36)]
    [InlineData(5_000, 5_000)]
    public async Task AllRows_AreTakenInOrder_AndNoneIsPartedFromThoseItBelongsTo(int count, int together)
    {
        var batches = new List<List<int>>();
        await TakeInBatches.RunAsync(Rows(count), (before, row) => before / together == row / together, batches.Add);
        Assert.Equal(Enumerable.Range(0, count), batches.SelectMany(static batch => batch));
        var groups = batches.Select(batch => batch.Select(row => row / together).Distinct().ToList()).ToList();
        Assert.Equal(groups.Sum(static one => one.Count), groups.SelectMany(static one => one).Distinct().Count());
        Assert.All(batches, batch => Assert.InRange(batch.Count, 0, 600 + together));
    }

    [Fact]
    public async Task FailureToTakeARow_EndsTheReading_AndIsTold()
    {
        var read = 0;
        var failure = await Assert.ThrowsAsync<FormatException>(() => TakeInBatches.RunAsync(Rows(1_000_000, () => read++), static (_, _) => false, static _ => throw new FormatException("unreadable")));
        Assert.Equal("unreadable", failure.Message);
        Assert.InRange(read, 1, 999_999);
    }

    [Fact]
    public async Task FailureToRead_IsTold()
    {
        var taken = 0;
        await Assert.ThrowsAsync<TimeoutException>(() => TakeInBatches.RunAsync(Rows(5_000, static () => { }, failsAt: 4_000), static (_, _) => false, batch => taken += batch.Count));
        Assert.InRange(taken, 1, 4_000);
    }

    private static async IAsyncEnumerable<int> Rows(int count, Action? read = null, int failsAt = -1, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var row = 0; row < count; row++)
        {
            if (row == failsAt) throw new TimeoutException();
            if (row % 1000 == 0) await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            read?.Invoke();
            yield return row;
        }
    }
}
