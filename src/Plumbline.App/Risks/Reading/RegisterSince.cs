using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Editions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks.Reading;

/// <summary>What a register is compared with.</summary>
public abstract record RegisterSince
{
    private const string Expected = "the number of a change, a day such as 2020-03-31, or an edition such as risk-register/2020-03/1";

    private RegisterSince()
    {
    }

    /// <summary>The register as it was recorded at a change, on the day of that change.</summary>
    /// <param name="Number">The change.</param>
    public sealed record AtChange(ChangeNumber Number) : RegisterSince
    {
        /// <inheritdoc/>
        public override string ToString() => Number.ToString();
    }

    /// <summary>The register as it is recorded now, with the gradings that were in force on a day.</summary>
    /// <param name="Day">The day.</param>
    public sealed record OnDay(DateOnly Day) : RegisterSince
    {
        /// <inheritdoc/>
        public override string ToString() => Written.Day(Day);
    }

    /// <summary>The register as a published edition told it.</summary>
    /// <param name="Edition">The edition.</param>
    public sealed record OfEdition(Edition Edition) : RegisterSince
    {
        /// <inheritdoc/>
        public override string ToString() => Edition.Reference;
    }

    /// <summary>Reads <c>12</c>, <c>2020-03-31</c>, <c>risk-register/2020-03/1</c> or <c>edition/risk-register/2020-03/1</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="position">The position of the register that is compared.</param>
    /// <param name="editions">The editions there are.</param>
    public static Parsed<RegisterSince> Parse(string? text, FinancialCalendar calendar, ChangeNumber position, IReadOnlyList<Edition> editions)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(editions);
        if (ChangeNumber.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return number <= position ? new AtChange(number) : Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a change up to {position}, the position that is read"));
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new OnDay(day);
        if (text?.Contains('/', StringComparison.Ordinal) != true) return Problem.With(text, Expected);
        var prefix = $"{Names<ReferenceKind>.Of(ReferenceKind.Edition)}/";
        if (!Reference.Parse(text.StartsWith(prefix, StringComparison.Ordinal) ? text : prefix + text, calendar).TryGet(out var reference, out _)) return Problem.With(text, Expected);
        if (editions.FirstOrDefault(one => one.Reference == reference.ToString()) is { } edition) return new OfEdition(edition);
        return Problem.With(text, editions.Count == 0
            ? "an edition, and none is published yet"
            : $"an edition that report editions lists{Spelling.Suggestion(reference.Key, editions.Select(one => one.Reference[prefix.Length..]))}");
    }
}
