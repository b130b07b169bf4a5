using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>Figures of periods that both papers cover and that differ between them. Totals are compared as figures are.</summary>
/// <remarks>What a paper covers begins with the first day it read and ends with its own period.</remarks>
internal static class FigureMoves
{
    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now, ChangeNotes notes)
    {
        var before = then.Measures.ToDictionary(static one => one.Key);
        var until = then.Period.Last < now.Period.Last ? then.Period.Last : now.Period.Last;
        foreach (var measure in now.Measures)
        {
            if (!before.TryGetValue(measure.Key, out var was)) continue;
            var from = was.From > measure.From ? was.From : measure.From;
            var (old, current) = (Within(was, from, until), Within(measure, from, until));
            var revised = current.Where(pair => old.TryGetValue(pair.Key, out var given) && !IsSame(given, pair.Value)).Select(pair => (Then: old[pair.Key], Now: pair.Value)).OrderBy(static pair => pair.Now.Period.First).ToList();
            if (revised.Count > 0) yield return Fact(SinceKind.FigureRevised, Revised(revised), [.. revised.Select(static pair => pair.Now)], revised.Count);
            List<Observation> added = [.. current.Where(pair => !old.ContainsKey(pair.Key)).Select(static pair => pair.Value).OrderBy(static one => one.Period.First)];
            if (added.Count > 0) yield return Fact(SinceKind.FigureAdded, $"{Figures(added)} came after the paper of {Text(then.Period)}.", added, added.Count);
            List<Observation> gone = [.. old.Where(pair => !current.ContainsKey(pair.Key)).Select(static pair => pair.Value).OrderBy(static one => one.Period.First)];
            if (gone.Count > 0) yield return Fact(SinceKind.FigureWithdrawn, $"{Figures(gone)} stood in the paper of {Text(then.Period)} and {(gone.Count == 1 ? "is" : "are")} withdrawn.", gone, gone.Count);

            SinceFact Fact(SinceKind kind, string words, List<Observation> figures, int weight)
            {
                var why = figures.Select(figure => figure.Change is { } change ? notes.Changes.GetValueOrDefault(change) : null).LastOrDefault(static note => note is not null);
                return new SinceFact(kind, new FactSentence(measure.Indicator.NameInList, words + ChangeNotes.Words(why, now), [.. figures.Select(static figure => Reference.To(figure))]), weight);
            }
        }

        string Text(Period period) => period.ToText(now.Language, full: true);

        string Value(Observation figure) => FigureText.Of(figure.Value, now.Language);

        string Revised(List<(Observation Then, Observation Now)> pairs)
        {
            var (was, current) = pairs[^1];
            var last = $"{Text(current.Period)} is revised from {Value(was)} to {Value(current)}";
            return pairs.Count == 1 ? $"{last}." : $"{Counted.Of(pairs.Count, "published figure")} are revised, the first of {Text(pairs[0].Now.Period)}; {last}.";
        }

        string Figures(List<Observation> figures) => figures.Count == 1
            ? $"the figure of {Text(figures[0].Period)}, {Value(figures[0])},"
            : $"{Counted.Of(figures.Count, "figure")}, {Text(figures[0].Period)} to {Text(figures[^1].Period)},";
    }

    private static Dictionary<Period, Observation> Within(ToldMeasure measure, DateOnly from, DateOnly until) =>
        measure.Figures.Where(figure => figure.Period.First >= from && figure.Period.Last <= until).ToDictionary(static figure => figure.Period);

    // 5.0% and 5.00% are one figure; a percentage and its fraction are not, since the paper printed another thing.
    private static bool IsSame(Observation one, Observation other) => one.Value.Text == other.Value.Text || (one.Value, other.Value) is (ObservedValue.Number, ObservedValue.Number) && one.Amount == other.Amount;
}
