using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Editions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.SinceLast;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.App.SinceLast;

/// <summary>Reads which changes after an edition wrote figures of periods that it covers, targets and definitions of indicators.</summary>
internal static class ReadChangeNotes
{
    // The page names few of them: of more, the latest are read.
    private const int Most = 200;

    internal static async Task<ChangeNotes> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Edition edition, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> figures, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        var notes = new Dictionary<long, ChangeNote>();
        var written = figures.Values.SelectMany(static series => series.Observations).Where(figure => figure.Period.Last <= edition.Period.Last && figure.Change > edition.Position.Value).Select(static figure => figure.Change!.Value).Distinct();
        foreach (var number in written.OrderDescending().Take(Most)) await NoteAsync(ChangeNumber.Of(checked((int)number)));
        return new ChangeNotes { Changes = notes, Targets = await OfKindAsync(Kinds.Targets.Name), Indicators = await OfKindAsync(Kinds.Indicators.Name) };

        // A target's key begins with its indicator, and an indicator's is its code.
        async Task<IReadOnlyDictionary<IndicatorCode, ChangeNote>> OfKindAsync(FactKind kind)
        {
            var names = await ledger.WrittenSinceAsync(organisation, [kind], edition.Position, definitions.Position.Number, cancellation);
            var found = new Dictionary<IndicatorCode, ChangeNote>();
            if (names.Count == 0) return found;
            var rows = await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, Names = [.. names.Select(static one => one.Name)], AsAt = definitions.Position.Number }, cancellation);
            foreach (var row in rows.Where(row => row.Change > edition.Position).OrderBy(static row => row.Change).TakeLast(Most))
            {
                if (IndicatorCode.Parse(row.Key.Split('|')[0]).TryGet(out var code, out _) && await NoteAsync(row.Change) is { } note) found[code] = note;
            }

            return found;
        }

        async Task<ChangeNote?> NoteAsync(ChangeNumber number)
        {
            if (notes.TryGetValue(number.Value, out var known)) return known;
            return await ledger.ChangeAsync(organisation, number, cancellation) is { } change
                ? notes[number.Value] = new ChangeNote(number.Value, DateOnly.FromDateTime(change.At.UtcDateTime), change.Author.ToString(), change.Reason)
                : null;
        }
    }
}
