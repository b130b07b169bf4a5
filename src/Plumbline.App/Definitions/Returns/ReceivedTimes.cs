using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Returns;

/// <summary>When the returns of a folder were received that do not say it: those that the ledger has keep their time, others come now. So a slip that is mended in a file makes no return late, and a dump says when each was received.</summary>
internal static class ReceivedTimes
{
    // The clock of whoever wrote the file may be ahead.
    private static readonly TimeSpan Slow = TimeSpan.FromDays(1);

    /// <summary>The folder's definitions, each of its returns with its time. The files stay as they are.</summary>
    /// <param name="ledger">The store, whose head is compared.</param>
    /// <param name="folder">The folder's definitions.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<Workspace> AddAsync(ILedger ledger, Workspace folder, CancellationToken cancellation)
    {
        var returns = folder.Of(ReturnsKind.Instance);
        if (returns.Count == 0) return folder;
        var now = UnitedKingdomTime.ToTheSecond(UnitedKingdomTime.Of(await ledger.NowAsync(cancellation)));
        if (returns.FirstOrDefault(one => one.At > now + Slow || one.Completed > now + Slow) is { } future) throw Later(folder, future, now);
        if (returns.FirstOrDefault(one => one.State is ReturnState.Returned or ReturnState.SentBack && !ReturnRowRules.HasBegun(one.Period, DateOnly.FromDateTime(now + Slow))) is { } unbegun)
            throw Refused(folder, unbegun, $"the return of {unbegun.Unit} for {unbegun.Period}", $"a return of a period that has begun, {DateOnly.FromDateTime(now):yyyy-MM-dd} or earlier", "nothing was loaded; mend the period");
        if (!returns.Any(LacksTime)) return folder;
        var forms = folder.Of(FormsKind.Instance).ToDictionary(static form => form.Code);
        var held = await HeldAsync(ledger, folder, forms, [.. returns.Where(LacksTime)], cancellation);
        return folder.With(ReturnsKind.Instance, [.. returns.Select(one => LacksTime(one) ? Timed(one, held.GetValueOrDefault((one.Form, one.Unit, one.Period)), forms[one.Form], now) : one)]);
    }

    private static LedgerException Later(Workspace folder, UnitReturn one, DateTime now)
    {
        var (column, time) = one.At > now ? (ReturnColumns.At, one.At!.Value) : (ReturnColumns.Completed, one.Completed!.Value);
        return Refused(folder, one, $"{column} {ReturnsKind.Time(time)} for the return of {one.Unit} for {one.Period}", $"a time that has come, not later than {ReturnsKind.Time(now)}", "nothing was loaded; mend the time, or leave it blank: it was then received when it is loaded");
    }

    private static LedgerException Refused(Workspace folder, UnitReturn one, string found, string expected, string remedy)
    {
        var place = folder.Places?.Find(ReturnsKind.Instance.ToFact(one)) is { } at ? $"{at.File}:{at.Row}: " : "";
        return new LedgerException(LedgerProblem.InvalidFact, $"{place}found {found}; expected {expected}", remedy);
    }

    // Of what is waived or does not apply nothing was received.
    private static bool LacksTime(UnitReturn one) => one is { At: null, State: ReturnState.Returned or ReturnState.SentBack };

    private static UnitReturn Timed(UnitReturn one, UnitReturn? held, FormDefinition form, DateTime now)
    {
        if (held is { At: null, State: ReturnState.Returned or ReturnState.SentBack }) return one;
        if (held is not { State: ReturnState.Returned or ReturnState.SentBack, At: { } received }) return one with { At = now, Completed = one.Completed > now ? one.Completed : null };
        bool Answers(FormField field) => form.Requires(field, one.Period) && one.Answered.Contains(field.Code);
        var completes = form.Fields.Any(field => Answers(field) && !held.Answered.Contains(field.Code));
        var isBehind = held.Answered.Any(field => !one.Answered.Contains(field));
        var completed = one.Completed ?? (completes ? now : isBehind ? null : held.Completed);
        return one with { At = received, Completed = completed > received ? completed : null };
    }

    private static async Task<Dictionary<(FormCode, UnitCode, Period), UnitReturn>> HeldAsync(ILedger ledger, Workspace folder, Dictionary<FormCode, FormDefinition> forms, List<UnitReturn> wanted, CancellationToken cancellation)
    {
        var code = folder.Settings.Code;
        if (await ledger.HeadAsync(code, cancellation) is null) return [];
        var rows = await ledger.DefinitionsAsync(code, new DefinitionQuery { Kind = ReturnsKind.Instance.Name, Parents = [.. wanted.Select(ReturnsKind.Instance.Parent).Distinct(StringComparer.Ordinal)] }, cancellation);
        var reader = new ReturnReader([.. forms.Values], folder.Settings.Calendar);
        var held = new Dictionary<(FormCode, UnitCode, Period), UnitReturn>();
        foreach (var row in rows)
        {
            if (reader.Read(row) is { } one) held[(one.Form, one.Unit, one.Period)] = one;
        }

        return held;
    }
}
