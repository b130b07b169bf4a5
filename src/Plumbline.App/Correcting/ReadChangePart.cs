using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>The facts of one kind in a change.</summary>
/// <param name="Kind"><c>figure</c>, or the kind of a definition.</param>
/// <param name="Count">How many there are.</param>
public sealed record FactsOfKind(string Kind, int Count);

/// <summary>A figure or definition of a change, with the content before it.</summary>
/// <param name="Said">The fact as tables list it.</param>
/// <param name="Figure">The figure; null where the fact is a definition.</param>
public sealed record ReadFact(FactChange Said, ObservationFact? Figure);

/// <summary>Some facts of one change.</summary>
/// <param name="Change">The change.</param>
/// <param name="Kinds">How many facts of each kind it wrote, blobs left out; those of most facts last.</param>
/// <param name="Facts">The facts asked for.</param>
/// <param name="Matching">How many facts are of the kind asked for.</param>
public sealed record ChangePart(Change Change, IReadOnlyList<FactsOfKind> Kinds, IReadOnlyList<ReadFact> Facts, int Matching);

/// <summary>Reads some of the facts of a change, and what was before those alone.</summary>
public static class ReadChangePart
{
    /// <summary>The facts of a kind, in the order of <see cref="ReadChange"/>.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="organisation">The organisation's code.</param>
    /// <param name="number">The change.</param>
    /// <param name="kind">The kind; null for all.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">How many to read at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="LedgerException">The change does not exist.</exception>
    public static async Task<ChangePart> RunAsync(ILedger ledger, string organisation, ChangeNumber number, string? kind, int skip, int take, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var (change, definitions, figures) = await ledger.FactsOfAsync(organisation, number, cancellation);
        var kinds = definitions.GroupBy(static fact => fact.Kind.Name, StringComparer.Ordinal).Select(static group => new FactsOfKind(group.Key, group.Count())).ToList();
        if (figures.Count > 0) kinds.Add(new FactsOfKind(ReadChange.FigureKind, figures.Count));
        var meant = kind is null ? definitions : [.. definitions.Where(fact => fact.Kind.Name == kind)];
        var meantFigures = kind is null or ReadChange.FigureKind ? figures : [];
        List<DefinitionFact> someDefinitions = [.. meant.Skip(skip).Take(take)];
        List<ObservationFact> someFigures = [.. meantFigures.Skip(Math.Max(0, skip - meant.Count)).Take(take - someDefinitions.Count)];
        var said = await ReadChange.WithFormerAsync(ledger, organisation, number, someDefinitions, someFigures, cancellation);
        return new ChangePart(
            change,
            [.. kinds.OrderBy(static one => one.Count).ThenBy(static one => one.Kind, StringComparer.Ordinal)],
            [.. said.Select((fact, place) => new ReadFact(fact, place < someDefinitions.Count ? null : someFigures[place - someDefinitions.Count]))],
            meant.Count + meantFigures.Count);
    }
}
