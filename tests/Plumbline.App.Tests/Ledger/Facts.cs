using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Tests.Ledger;

/// <summary>Short forms of facts for tests.</summary>
internal static class Facts
{
    public static int Day(string month) =>
        DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    public static ObservationFact Month(string indicator, string month, string value, string unit = "trust") =>
        new(indicator, unit, month, Day(month), "month", value, Status: "reported");

    public static ObservationFact Withdrawn(string indicator, string month) => ObservationFact.Withdrawal(indicator, "trust", month, Day(month), "month");

    public static DefinitionFact Unit(string code, string body = "{}") => new(FactKind.Of("unit"), code, body);

    public static ChangeDraft Draft(ChangeNumber? basedOn, params ObservationFact[] facts) => new()
    {
        Author = new("performance analyst"),
        Reason = "monthly figures",
        Source = "figures.csv",
        BasedOn = basedOn,
        Observations = facts.ToAsyncEnumerable(),
    };

    public static ChangeDraft Draft(ChangeNumber? basedOn, params DefinitionFact[] facts) => new()
    {
        Author = new("performance analyst"),
        Reason = "definitions",
        BasedOn = basedOn,
        Definitions = facts,
    };

    public static async Task<Change> CommittedAsync(this ILedger ledger, string organisation, ChangeDraft draft) =>
        (await ledger.CommitAsync(organisation, draft) as CommitResult.Committed)?.Change
        ?? throw new InvalidOperationException("found nothing new to commit");

    /// <summary>Commits based on the current head.</summary>
    public static async Task<Change> WriteAsync(this ILedger ledger, string organisation, params ObservationFact[] facts) =>
        await ledger.CommittedAsync(organisation, Draft(await ledger.HeadAsync(organisation), facts));

    public static async Task<Change> WriteAsync(this ILedger ledger, string organisation, params DefinitionFact[] facts) =>
        await ledger.CommittedAsync(organisation, Draft(await ledger.HeadAsync(organisation), facts));

    public static async Task<List<ObservationRow>> ReadAsync(this ILedger ledger, string organisation, ChangeNumber? asAt = null) =>
        await ledger.ObservationsAsync(organisation, new ObservationQuery { AsAt = asAt }).ToListAsync();

    public static async Task<string> ValuesAsync(this ILedger ledger, string organisation, ChangeNumber? asAt = null) =>
        string.Join(" ", (await ledger.ReadAsync(organisation, asAt)).Select(r => $"{r.Fact.Indicator}:{r.Fact.Unit}:{r.Fact.Period}={r.Fact.Value}@{r.Change}"));

    public static ChangeNumber At(int number) => ChangeNumber.Of(number);
}
