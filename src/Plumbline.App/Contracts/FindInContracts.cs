using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Contracts;

/// <summary>Finds what somebody names in a command or an address; a problem names what is near.</summary>
public static class FindInContracts
{
    /// <summary>A contract, by its code.</summary>
    public static Parsed<Contract> Contract(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var known = KpiTargets.Contracts(definitions.Picture);
        if (known.FirstOrDefault(one => one.Code.ToString() == code) is { } found) return found;
        return Problem.With(code, $"a contract of contracts.csv{(code is null ? "" : Spelling.Suggestion(code, known.Select(static one => one.Code.ToString())))}");
    }

    /// <summary>The month of a reading.</summary>
    public static Parsed<Period> Month(OrganisationDefinitions definitions, string? text)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Period.Parse(text, definitions.Picture.Settings.Calendar).Then<Period>(period => period.Frequency == Frequency.Month ? period : Problem.With(text, "a month such as 2020-03"));
    }

    /// <summary>How many months are told: 1 to <see cref="ReadContracts.MostMonths"/>.</summary>
    public static Parsed<int> Months(string? text) => Whole(text, 1, ReadContracts.MostMonths, "how many months are told");

    /// <summary>The number of months in a row that exceptions exceed: 0 to <see cref="ReadKpiExceptions.MostMonths"/>.</summary>
    public static Parsed<int> MoreThan(string? text) => Whole(text, 0, ReadKpiExceptions.MostMonths, "for more than how many months a requirement is red");

    private static Parsed<int> Whole(string? text, int least, int most, string what) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : Problem.With(text, FormattableString.Invariant($"{what}, {least} to {most}"));
}
