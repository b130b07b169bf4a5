using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Committing;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>Reads an updated folder back before it replaces the old one: it must say what it shall say, no more and no less.</summary>
internal static class RequireWritten
{
    /// <exception cref="FolderUpdateException">It has problems, or says something else.</exception>
    internal static async Task RunAsync(string draft, Workspace wanted, HeldFacts figures, HeldFacts edits, CancellationToken cancellation)
    {
        using var reading = await ReadWorkspace.RunAsync(draft, mayLack: true, progress: null, today: null, cancellation);
        if (reading.Workspace is not { } written) throw new FolderUpdateException(reading.Problems);
        var (found, expected) = (UpdateDefinitions.FactsOf(written), UpdateDefinitions.FactsOf(wanted));
        if (found.Count != expected.Count || expected.Values.FirstOrDefault(fact => found.GetValueOrDefault(UpdateDefinitions.IdOf(fact))?.Body != fact.Body) is not null)
            throw Unlike("definitions that the files cannot be made to say");
        using var read = reading.Figures.InOrder().Select(held => held.Fact).GetEnumerator();
        foreach (var fact in Edited(figures, edits))
        {
            if (!read.MoveNext() || CompareObservations.Order(read.Current, fact) != 0 || !CheckedFact.SayTheSame(read.Current, fact)) throw Unlike($"that {FactName.Of(fact)} cannot be written");
        }

        if (read.MoveNext()) throw Unlike($"that {FactName.Of(read.Current)} cannot be taken out");
    }

    // Both in order: an edit replaces the figure of its key.
    private static IEnumerable<ObservationFact> Edited(HeldFacts figures, HeldFacts edits)
    {
        using var edit = edits.InOrder().Select(held => held.Fact).GetEnumerator();
        var more = edit.MoveNext();
        foreach (var (fact, _) in figures.InOrder())
        {
            while (more && CompareObservations.Order(edit.Current, fact) < 0)
            {
                if (!edit.Current.Withdrawn) yield return edit.Current;
                more = edit.MoveNext();
            }

            if (!more || CompareObservations.Order(edit.Current, fact) != 0)
            {
                yield return fact;
                continue;
            }

            if (!edit.Current.Withdrawn) yield return edit.Current;
            more = edit.MoveNext();
        }

        for (; more; more = edit.MoveNext())
        {
            if (!edit.Current.Withdrawn) yield return edit.Current;
        }
    }

    private static FolderUpdateException Unlike(string found) =>
        new([new FileProblem("", 0, 0, new Core.Text.Problem(found, "files that can be changed row by row: bring the folder up to date by hand, or dump into a new one"))]);
}
