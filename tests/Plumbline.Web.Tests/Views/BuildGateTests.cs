using Plumbline.Web.Views;

namespace Plumbline.Web.Tests.Views;

public class BuildGateTests
{
    [Fact]
    public async Task BeyondTurnsAndQueue_ARequestIsRefused_WithATime()
    {
        using var gate = new BuildGate(waiting: 1);
        var turns = new Stack<IDisposable>();
        for (var i = 0; i < Environment.ProcessorCount * 2; i++) turns.Push(await gate.WaitAsync(default));
        var waiting = gate.WaitAsync(default);
        Assert.False(waiting.IsCompleted);
        var refused = await Assert.ThrowsAsync<Refused>(() => gate.WaitAsync(default));
        Assert.Equal((503, BuildGate.RetryAfterSeconds), (refused.Status, refused.RetryAfter));
        turns.Pop().Dispose();
        using var turn = await waiting;
        foreach (var rest in turns) rest.Dispose();
    }

    [Fact]
    public async Task WhoGivesUp_LeavesThePlaceInTheQueue()
    {
        using var gate = new BuildGate(waiting: 1);
        var turns = new List<IDisposable>();
        for (var i = 0; i < Environment.ProcessorCount * 2; i++) turns.Add(await gate.WaitAsync(default));
        using var gone = new CancellationTokenSource();
        var first = gate.WaitAsync(gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = gate.WaitAsync(default);
        Assert.False(second.IsCompleted);
        foreach (var turn in turns) turn.Dispose();
        (await second).Dispose();
    }
}
