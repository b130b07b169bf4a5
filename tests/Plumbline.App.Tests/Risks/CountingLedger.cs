using System.Collections.Concurrent;
using System.Reflection;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Tests.Risks;

/// <summary>A ledger that counts the bodies of definitions which are read through it, by kind, and its calls.</summary>
public class CountingLedger : DispatchProxy
{
    private ILedger _ledger = null!;

    /// <summary>How many bodies of each kind were read.</summary>
    internal ConcurrentDictionary<string, int> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each member was called.</summary>
    internal ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    internal static (ILedger Ledger, CountingLedger Count) Of(ILedger ledger)
    {
        var counting = Create<ILedger, CountingLedger>();
        ((CountingLedger)(object)counting)._ledger = ledger;
        return (counting, (CountingLedger)(object)counting);
    }

    internal void Reset()
    {
        Bodies.Clear();
        Calls.Clear();
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls.AddOrUpdate(targetMethod!.Name, 1, static (_, count) => count + 1);
        return targetMethod.Invoke(_ledger, args) switch
        {
            Task<IReadOnlyList<DefinitionRow>> rows => CountedAsync(rows, static row => (row.Kind, row.Body)),
            Task<IReadOnlyList<DefinitionVersion>> versions => CountedAsync(versions, static version => (version.Fact.Kind, version.Fact.Body)),
            Task<PictureRows?> picture => CountedAsync(picture),
            var other => other,
        };
    }

    private async Task<IReadOnlyList<T>> CountedAsync<T>(Task<IReadOnlyList<T>> reading, Func<T, (FactKind Kind, string? Body)> what)
    {
        var rows = await reading;
        foreach (var row in rows) Count(what(row).Kind, what(row).Body);
        return rows;
    }

    private async Task<PictureRows?> CountedAsync(Task<PictureRows?> reading)
    {
        var picture = await reading;
        foreach (var row in picture?.Definitions ?? []) Count(row.Kind, row.Body);
        return picture;
    }

    private void Count(FactKind kind, string? body)
    {
        if (body is not null) Bodies.AddOrUpdate(kind.Name, 1, static (_, count) => count + 1);
    }
}
