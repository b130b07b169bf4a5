using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.App.Returns.Tables;

/// <summary>A form in a period: a row of <see cref="FormsTable"/>.</summary>
/// <param name="Form">The form.</param>
/// <param name="Asked">The period.</param>
/// <param name="Period">Its returns; null where the form is not asked for the period.</param>
public sealed record FormRow(FormDefinition Form, Period Asked, FormPeriod? Period)
{
    private readonly ReturnTally? _tally = Period is null or { NotCollected: not null } or { IsDue: true, IsSilent: true } ? null : ReturnTally.Of(Period);

    /// <summary>What is counted; null where nobody was asked, and once a period is due in which not one unit made a return: nothing is counted from it, here or anywhere.</summary>
    public ReturnTally? Tally => _tally;

    /// <summary>What is counted once it can be; null before, and where no return was made.</summary>
    public ReturnTally? Counted => Period?.IsCounted == true ? _tally : null;

    /// <summary>Why something is not counted; null where everything is.</summary>
    public string? Note => Period is null ? Asked < Form.From ? $"First asked for {Form.From}." : $"Last asked for {Form.To}."
        : Period.NotCollected is { } reason ? reason
        : Period.Lines.IsEmpty ? "No unit is asked."
        : !Period.IsDue && !Period.IsCounted ? "Not yet due."
        : Period.IsSilent ? NothingCounted.Of(ReturnTally.Of(Period), "unit") : null;

    /// <summary>Which returns are here and yet no response, as a sentence: <c>One was sent back, two are incomplete.</c> Null where every return that is here is one.</summary>
    public string? Open
    {
        get
        {
            if (Tally is not { SentBack: var back, Incomplete: var part } || back + part == 0) return null;
            string?[] said = [back == 0 ? null : $"{Core.Text.Counted.Number(back)} {(back == 1 ? "was" : "were")} sent back", part == 0 ? null : $"{Core.Text.Counted.Number(part)} {(part == 1 ? "is" : "are")} incomplete"];
            return $"{Core.Text.Counted.Sentence(string.Join(", ", said.OfType<string>()))}.";
        }
    }

    /// <summary>Every form, in a period or in its own latest that is over, in the order of their codes.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The period, with whose end that of each form ends; null for the latest that is over.</param>
    /// <param name="periods">How many periods, the last that one.</param>
    /// <param name="at">The moment, by the clock of the organisation.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<FormRow>> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, Period? period, int periods, DateTime at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var rows = new List<FormRow>();
        foreach (var form in definitions.Picture.Values.Of<FormDefinition>().OrderBy(static form => form.Code, FormCode.Order))
        {
            var last = period is null ? FindInReturns.LatestOver(form, at) : Core.Periods.Period.Containing(period.Last, form.Frequency, definitions.Picture.Settings.Calendar);
            rows.AddRange(Of(await ReadReturns.RunAsync(ledger, definitions, form, last, periods, at, withScores: false, cancellation: cancellation), last));
        }

        return rows;
    }

    /// <summary>The rows of a reading; where the form is not asked for its last period, one that says so.</summary>
    public static IEnumerable<FormRow> Of(FormReading reading, Period last)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var period in reading.Periods) yield return new FormRow(reading.Form, period.Period, period);
        if (reading.Periods.IsEmpty) yield return new FormRow(reading.Form, last, null);
    }
}
