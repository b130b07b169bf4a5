using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Returns;

/// <summary>Reads the returns of a form from the ledger: those of the periods asked for, by seeks, and no answer or figure.</summary>
internal static class ReturnRows
{
    // Beyond this many, reading all changes once is quicker than asking for each.
    private const int MostAsked = 32;

    /// <summary>The parent of the returns and answers of a form for a period.</summary>
    internal static string ParentOf(FormCode form, Period period) => $"{form}/{period.ToName()}";

    /// <summary>The code of the form in such a parent.</summary>
    internal static string FormOf(string parent) => parent.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? parent[..slash] : parent;

    /// <summary>The returns of a form for some periods, in the order of periods’ names and units. One that does not say when it was received was received when its change was made.</summary>
    internal static async Task<IReadOnlyList<UnitReturn>> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, IReadOnlyCollection<Period> periods, CancellationToken cancellation = default)
    {
        var rows = await RowsAsync(ledger, definitions, ReturnsKind.Instance.Name, form, periods, keys: null, cancellation);
        return await WithTimesAsync(ledger, definitions, form, rows, cancellation);
    }

    /// <summary>The return of a unit for a period; null where it made none.</summary>
    internal static async Task<UnitReturn?> FindAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, string unit, Period period, CancellationToken cancellation = default)
    {
        var rows = await RowsAsync(ledger, definitions, ReturnsKind.Instance.Name, form, [period], [unit], cancellation);
        return await WithTimesAsync(ledger, definitions, form, rows, cancellation) is [var one, ..] ? one : null;
    }

    /// <summary>The rows of a kind whose parents are a form and some periods.</summary>
    internal static Task<IReadOnlyList<DefinitionRow>> RowsAsync(
        ILedger ledger, OrganisationDefinitions definitions, FactKind kind, FormDefinition form, IReadOnlyCollection<Period> periods, IReadOnlyCollection<string>? keys, CancellationToken cancellation) =>
        ledger.DefinitionsAsync(
            definitions.Picture.Settings.Code,
            new DefinitionQuery { Kind = kind, Parents = [.. periods.Select(period => ParentOf(form.Code, period))], Keys = keys, AsAt = definitions.Position.Number },
            cancellation);

    /// <summary>Why a return was late, as it was said: it stays said, though a question has stood in its place since. Null where nothing was said.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="form">The form.</param>
    /// <param name="made">The return as it stands there; null where it was not made.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<string?> LateReasonAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, UnitReturn? made, CancellationToken cancellation)
    {
        if (made?.State != ReturnState.SentBack) return made?.State == ReturnState.Returned ? made.Note : null;
        var (kind, reader) = (ReturnsKind.Instance, new ReturnReader([form], definitions.Picture.Settings.Calendar));
        var history = await ledger.DefinitionHistoryAsync(definitions.Picture.Settings.Code, kind.Name, kind.Key(made), kind.Parent(made), cancellation);
        return history.Where(one => one.Change <= definitions.Position.Number && one.Fact.Body is not null)
            .Select(one => reader.Read(new DefinitionRow(one.Fact.Kind, one.Fact.Key, one.Fact.Body!, one.Change) { Parent = one.Fact.Parent }))
            .LastOrDefault(static one => one?.State == ReturnState.Returned)?.Note;
    }

    private static async Task<IReadOnlyList<UnitReturn>> WithTimesAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, IReadOnlyList<DefinitionRow> rows, CancellationToken cancellation)
    {
        var reader = new ReturnReader([form], definitions.Picture.Settings.Calendar);
        var returns = new List<UnitReturn>(rows.Count);
        var untimed = new List<(int Place, ChangeNumber Change)>();
        foreach (var row in rows)
        {
            if (reader.Read(row) is not { } one) continue;
            if (one.At is null || one.State == ReturnState.SentBack) untimed.Add((returns.Count, row.Change));
            returns.Add(one);
        }

        if (untimed.Count == 0) return returns;
        var times = await TimesAsync(ledger, definitions.Picture.Settings.Code, [.. untimed.Select(static one => one.Change).Distinct()], cancellation);
        foreach (var (place, change) in untimed) returns[place] = Timed(returns[place], times[change]);
        return returns;
    }

    private static UnitReturn Timed(UnitReturn one, DateTime written) => one with { At = one.At ?? written, SentBackAt = one.State == ReturnState.SentBack ? written : null };

    private static async Task<Dictionary<ChangeNumber, DateTime>> TimesAsync(ILedger ledger, string organisation, IReadOnlyList<ChangeNumber> changes, CancellationToken cancellation)
    {
        var times = new Dictionary<ChangeNumber, DateTime>();
        if (changes.Count <= MostAsked)
        {
            foreach (var number in changes)
            {
                if (await ledger.ChangeAsync(organisation, number, cancellation) is { } change) times[number] = UnitedKingdomTime.Of(change.At);
            }

            return times;
        }

        var wanted = changes.ToHashSet();
        await foreach (var change in ledger.ChangesAsync(organisation, since: null, cancellation))
        {
            if (wanted.Contains(change.Number)) times[change.Number] = UnitedKingdomTime.Of(change.At);
        }

        return times;
    }
}
