using Plumbline.App.Definitions;
using Plumbline.App.Finance;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Checks;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Observations;
using Plumbline.Core.TimeSeries;

namespace Plumbline.App.Checking;

/// <summary>Reads what an audit looks at of the accounts: every statement, and what checks read of a line; and the plans that checks compare with.</summary>
internal static class ReadAuditFinance
{
    /// <summary>The accounts in the month of the audit, else in the latest with a figure; null where there is nothing to read.</summary>
    internal static async Task<FinanceReading?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        List<FinanceNeed> needs = [.. picture.Values.Of<StatementDefinition>().Select(static one => new FinanceNeed.Statement(one.Name)), .. picture.Checks.SelectMany(static check => check.Rule.Finance).Distinct()];
        if (needs.Count == 0 || await ReadFinance.LatestAsync(ledger, definitions, unit: null, needs, cancellation) is not { } latest) return null;
        // What the accounts of an earlier month say was found in that month.
        var month = AuditedMonth.Of(picture, request.Period, latest);
        return request.Period?.Contains(month.Last) == false ? null : await ReadFinance.RunAsync(ledger, definitions, month, unit: null, needs, cancellation);
    }

    /// <summary>The plans of the indicators whose checks read them.</summary>
    internal static async Task<FigureBook> PlansAsync(ILedger ledger, OrganisationDefinitions definitions, ObservationQuery asked, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        var codes = picture.Checks.Where(static check => check.Rule.ReadsPlans).SelectMany(static check => check.Rule.Indicators).Select(static code => code.ToString()).Distinct(StringComparer.Ordinal)
            .Where(code => asked.Indicators?.Contains(code, StringComparer.Ordinal) != false).ToList();
        var (figures, reader) = (new FigureGathering(), new ObservationReader(picture.Settings.Calendar));
        if (codes.Count == 0) return figures.ToBook();
        var query = asked with { Indicators = codes, Aspects = [Aspect.Plan.ToString()], AsAt = definitions.Position.Number };
        await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation)) figures.Add(reader.Read(row));
        return figures.ToBook();
    }
}
