using Plumbline.App.Definitions;
using Plumbline.App.Definitions.BoardAssurance;
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

/// <summary>Reads which changes after an edition wrote figures of periods that it covers, targets and definitions of indicators, and the framework, questions and objectives.</summary>
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
        return new ChangeNotes
        {
            Changes = notes,
            Targets = await OfKindAsync(Kinds.Targets.Name),
            Indicators = await OfKindAsync(Kinds.Indicators.Name),
            Framework = (await ByNameAsync(Kinds.Frameworks.Name, static row => row.Key)).GetValueOrDefault(FrameworkReader.Own),
            Questions = await ByNameAsync(Kinds.Questions.Name, static row => row.Key),
            Objectives = Later(await ByNameAsync(Kinds.Objectives.Name, static row => row.Key), await ByNameAsync(Kinds.ObjectiveMeasures.Name, static row => row.Parent)),
        };

        // A target's key begins with its indicator, and an indicator's is its code.
        async Task<IReadOnlyDictionary<IndicatorCode, ChangeNote>> OfKindAsync(FactKind kind)
        {
            var named = await ByNameAsync(kind, static row => row.Key.Split('|')[0]);
            return named.Select(static one => (Code: IndicatorCode.Parse(one.Key), Note: one.Value)).Where(static one => one.Code.Succeeded).ToDictionary(static one => one.Code.Value, static one => one.Note);
        }

        async Task<Dictionary<string, ChangeNote>> ByNameAsync(FactKind kind, Func<DefinitionRow, string> nameOf)
        {
            var names = await ledger.WrittenSinceAsync(organisation, [kind], edition.Position, definitions.Position.Number, cancellation);
            var found = new Dictionary<string, ChangeNote>(StringComparer.Ordinal);
            if (names.Count == 0) return found;
            var rows = await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, Names = [.. names.Select(static one => one.Name)], AsAt = definitions.Position.Number }, cancellation);
            foreach (var row in rows.Where(row => row.Change > edition.Position).OrderBy(static row => row.Change).TakeLast(Most))
            {
                if (await NoteAsync(row.Change) is { } note) found[nameOf(row)] = note;
            }

            return found;
        }

        static Dictionary<string, ChangeNote> Later(Dictionary<string, ChangeNote> one, Dictionary<string, ChangeNote> other) =>
            one.Concat(other).GroupBy(static pair => pair.Key, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.Select(static pair => pair.Value).MaxBy(static note => note.Number)!, StringComparer.Ordinal);

        async Task<ChangeNote?> NoteAsync(ChangeNumber number)
        {
            if (notes.TryGetValue(number.Value, out var known)) return known;
            return await ledger.ChangeAsync(organisation, number, cancellation) is { } change
                ? notes[number.Value] = new ChangeNote(number.Value, DateOnly.FromDateTime(change.At.UtcDateTime), change.Author.ToString(), change.Reason)
                : null;
        }
    }
}
