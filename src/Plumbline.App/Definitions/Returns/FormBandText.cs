using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>The bands of a form's score as keys and values: each begins after the one before it ends, and the last has no end.</summary>
internal static class FormBandText
{
    private const int MostBands = 20;

    internal static ImmutableArray<FormBand> Read(YamlMap form, ImmutableArray<FormField> fields, bool areFieldsWhole)
    {
        var maps = form.Maps("bands");
        if (maps.Count > 0 && areFieldsWhole && fields.Length > 0 && !fields.OfType<ScoredQuestion>().Any()) form.Add(new Problem("bands of a form without a scored question", "a field with answers, or no bands"));
        if (maps.Count > MostBands) form.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"{maps.Count} bands"), string.Create(CultureInfo.InvariantCulture, $"at most {MostBands}")));
        var bands = ImmutableArray.CreateBuilder<FormBand>();
        var begins = 0;
        foreach (var (place, map) in maps.Take(MostBands).Index())
        {
            var isLast = place == Math.Min(maps.Count, MostBands) - 1;
            var name = map.Required<string>("band", static text => string.IsNullOrWhiteSpace(text) || text.Length > 64 || PlainText.LineRefusal(text) is not null ? Problem.With(text, "the name of the band, such as 10-15") : text);
            var from = Whole(map, "from");
            var to = Whole(map, "to");
            var escalation = map.Text("escalation");
            map.NoOther("band", "from", "to", "escalation");
            if (from is { } stated && stated != begins)
                map.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"from: {stated}"), string.Create(CultureInfo.InvariantCulture, $"from: {begins}, since every score must be in exactly one band")));
            if (to is null && !isLast && !map.Has("to"))
                map.Add(new Problem("a band without “to” before the last", "to: its highest score; only the last band has no end"));
            else if (to is { } end && isLast)
                map.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"to: {end} for the last band"), "no “to”: the last band has no end, so that every score is in a band"));
            else if (to < begins)
                map.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"to: {to}"), string.Create(CultureInfo.InvariantCulture, $"{begins} or more: bands go from the lowest score up, and do not overlap")));
            if (name is not null)
            {
                if (bands.Any(band => band.Name == name)) map.Add(new Problem($"the band “{name}” a second time", "each band once"));
                else if (FormCountsText.Words.Contains(name, StringComparer.Ordinal)) map.Add(new Problem($"a band named “{name}”", $"another name: {name} is one of the counts"));
                else bands.Add(new FormBand(name, begins, isLast ? null : to ?? begins) { Escalation = escalation });
            }

            begins = Math.Max(begins, to ?? begins) + 1;
        }

        return bands.ToImmutable();
    }

    private static int? Whole(YamlMap map, string key) =>
        map.Optional<string>(key, static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? text : Problem.With(text, "a score, a whole number")) is { } read ? int.Parse(read, CultureInfo.InvariantCulture) : null;
}
