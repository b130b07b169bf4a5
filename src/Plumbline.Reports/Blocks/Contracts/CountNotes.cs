using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The notes below a table of contracts: a letter for each contract whose count of rated requirements changed, or of which a month was stated with a note.</summary>
internal sealed class CountNotes
{
    // More changes than this are told by their range.
    private const int MostChanges = 5;

    private const int MostNotes = 2;

    private readonly Dictionary<ContractLine, NoteMark> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly List<Note> _notes = [];

    private CountNotes()
    {
    }

    /// <summary>The notes; none where there is nothing to note.</summary>
    internal ImmutableArray<Element> Elements => _notes.Count == 0 ? [] : [new Notes([.. _notes])];

    internal static CountNotes Of(ReportContext context, IReportBlock block, ShownContracts shown)
    {
        var notes = new CountNotes();
        var culture = context.Picture.Settings.Language;
        foreach (var line in shown.Lines.Append(shown.Total))
        {
            List<string> said = [.. new[] { line.Contract is null ? null : Changes(line, culture), Stated(line, culture) }.OfType<string>(), .. Given(line, culture)];
            if (said.Count == 0) continue;
            var letters = NoteMarks.LettersAt(notes._notes.Count);
            var anchor = new Anchor($"{BlockAnchors.Of(context, block, "contract-note")}-{letters}");
            notes._marks.Add(line, new NoteMark(letters, anchor));
            notes._notes.Add(new Note(letters, $"{line.Contract?.Name ?? shown.TotalName}: {string.Join(' ', said)}", anchor));
        }

        return notes;
    }

    /// <summary>The mark of a line; null where nothing is noted of it.</summary>
    internal NoteMark? MarkOf(ContractLine line) => _marks.GetValueOrDefault(line);

    /// <summary>The mark of a month of a line: where its count changed, or it has a note.</summary>
    internal NoteMark? MarkOf(ContractLine line, int at) =>
        MarkOf(line) is { } mark && ((line.Months[at].Note is { } note && Printed(line).Contains(note, StringComparer.Ordinal)) || Differs(line.Months[at]) || (line.Contract is not null && HasChanged(line, at))) ? mark : null;

    private static bool HasChanged(ContractLine line, int at) =>
        at > 0 && line.Months[at].Shown is { } now && line.Months[at - 1].Shown is { } before && now.Rated != before.Rated;

    private static string? Changes(ContractLine line, CultureInfo culture)
    {
        var changes = Enumerable.Range(1, line.Months.Count - 1).Where(at => HasChanged(line, at)).ToList();
        // Notes that tell every change say it better.
        if (changes.Count <= MostNotes && changes.All(at => line.Months[at].Note is not null)) return null;
        if (changes.Count == 0) return null;
        int RatedAt(int at) => line.Months[at].Shown!.Rated;
        if (changes.Count > MostChanges)
        {
            var rated = line.Months.Select(static month => month.Shown?.Rated).OfType<int>().ToList();
            return $"how many requirements were rated changed {Counted.Number(changes.Count)} times, between {Counted.Digits(rated.Min())} and {Counted.Digits(rated.Max())}; {Counted.Digits(rated[^1])} are rated now.";
        }

        var steps = changes.Select(at => $"{Counted.Digits(RatedAt(at))} from {line.Months[at].Period.ToText(culture, full: true)}").Prepend($"{Counted.Digits(RatedAt(changes[0] - 1))} at first").ToList();
        return $"requirements that were rated: {string.Join(", ", steps)}.";
    }

    // The latest; the page of the contract has them all.
    private static IEnumerable<string> Given(ContractLine line, CultureInfo culture)
    {
        var noted = Noted(line);
        if (noted.Count > MostNotes) yield return $"{Counted.Sentence(Counted.Of(noted.Count - MostNotes, "earlier note"))} {(noted.Count == MostNotes + 1 ? "is" : "are")} on the page of {(line.Contract is null ? "each contract" : "the contract")}.";
        foreach (var group in noted.TakeLast(MostNotes)) yield return $"{Counted.List([.. group.Select(month => month.Period.ToText(culture, full: true))], 3)}: {group.Key.TrimEnd('.')}.";
    }

    private static List<IGrouping<string, ContractMonth>> Noted(ContractLine line) =>
        [.. line.Months.Append(line.Forecast).OfType<ContractMonth>().Where(static month => month.Note is not null).GroupBy(static month => month.Note!, StringComparer.Ordinal)];

    // A mark leads to a note: where the note is left out, so is the mark.
    private static IEnumerable<string> Printed(ContractLine line) => Noted(line).TakeLast(MostNotes).Select(static group => group.Key);

    private static string? Stated(ContractLine line, CultureInfo culture)
    {
        var differing = line.Months.Where(Differs).ToList();
        if (differing.Count == 0) return null;
        var last = differing[^1];
        var more = differing.Count == 1 ? "" : $" In {Counted.Of(differing.Count - 1, "earlier month")} the two differ too.";
        return $"{last.Period.ToText(culture, full: true)} is stated as {Numbers(last.Stated!)}; {(line.Contract is null ? "the contracts come to" : "counted, it is")} {Numbers(last.Counted!)}.{more}";
    }

    private static bool Differs(ContractMonth month) => month is { Counted: { } counted, Stated: { } stated } && (counted.Green != stated.Green || counted.Red != stated.Red);

    private static string Numbers(ContractCount count) => $"{Counted.Digits(count.Green)} green and {Counted.Digits(count.Red)} red";
}
