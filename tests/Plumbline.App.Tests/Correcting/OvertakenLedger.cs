using System.Reflection;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Correcting;

/// <summary>A ledger in which another change is committed just before the first commit, after all its checks.</summary>
public class OvertakenLedger : DispatchProxy
{
    private ILedger _ledger = null!;
    private Func<Task>? _before;

    internal static ILedger Over(ILedger ledger, Func<Task> before)
    {
        var proxy = Create<ILedger, OvertakenLedger>();
        ((OvertakenLedger)proxy)._ledger = ledger;
        ((OvertakenLedger)proxy)._before = before;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(ILedger.CommitAsync) && Interlocked.Exchange(ref _before, null) is { } before
            ? AfterAsync(before, args!)
            : targetMethod.Invoke(_ledger, args);

    private async Task<CommitResult> AfterAsync(Func<Task> before, object?[] commit)
    {
        await before();
        return await _ledger.CommitAsync((string)commit[0]!, (ChangeDraft)commit[1]!, (CancellationToken)commit[2]!);
    }
}
