using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.Core.Checks;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Checking;

/// <summary>Reads the returns of an audit: of the periods that end in the audited one and a few before them; without a period, of the last that is due.</summary>
/// <remarks>What is due on the day by which things count as late is not late yet. Answers are read of the last period of a scored form alone.</remarks>
internal static class ReadAuditReturns
{
    // Whether a return was missing, or waived, in the periods before.
    private const int PeriodsBefore = 3;

    // A daily form may be due days after its day.
    private const int MostNotDue = 12;

    /// <summary>The returns; null where there is no form.</summary>
    internal static async Task<AuditReturns?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation)
    {
        var forms = definitions.Picture.Values.Of<FormDefinition>();
        if (forms.Count == 0) return null;
        var audited = new List<AuditedForm>();
        foreach (var form in forms)
        {
            if (await FormAsync(ledger, definitions, form, request, cancellation) is { } one) audited.Add(one);
        }

        return new AuditReturns(audited);
    }

    private static async Task<AuditedForm?> FormAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, CheckRequest request, CancellationToken cancellation)
    {
        var at = request.LapsesOn.ToDateTime(TimeOnly.MinValue);
        if (Span(form, request, definitions.Picture.Settings.Calendar, at) is not { } span) return null;
        var periods = span.To.Since(span.From) + 1 + PeriodsBefore;
        var reading = await ReadReturns.RunAsync(ledger, definitions, form, span.To, periods, at, withScores: false, below: null, cancellation);
        var last = reading.Periods.LastOrDefault(period => period.IsDue && period.Period >= span.From && !period.Lines.IsEmpty);
        var scored = last is null || form.Bands.IsEmpty ? null : (await ReadReturns.RunAsync(ledger, definitions, form, last.Period, 1, at, withScores: true, below: null, cancellation)).Periods[^1];
        return new AuditedForm(reading, span.From) { Scored = scored };
    }

    // The periods of a form that are judged; null where it is asked for none of them.
    private static (Period From, Period To)? Span(FormDefinition form, CheckRequest request, FinancialCalendar calendar, DateTime at)
    {
        Period from, to;
        if (request.Period is { } asked)
        {
            to = Period.Containing(asked.Last, form.Frequency, calendar);
            if (to.Last > asked.Last) to = to.Previous;
            from = Period.Containing(asked.First, form.Frequency, calendar);
            if (from.Last < asked.First || to.Last < asked.First) return null;
        }
        else
        {
            to = Period.Containing(DateOnly.FromDateTime(at), form.Frequency, calendar);
            for (var back = 0; back < MostNotDue && form.Due.DueAt(to) >= at; back++) to = to.Previous;
            from = to;
        }

        if (form.To is { } end && to > end) to = end;
        if (from < form.From) from = form.From;
        return from > to ? null : (from, to);
    }
}
