using System.Collections.Immutable;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Returns;

/// <summary>Reads a form. A held one is not refused for what it names: that may have been withdrawn.</summary>
internal sealed class FormReader(YamlMap map, DefinitionReading reading)
{
    private static readonly string[] Keys = ["form", "name", "frequency", "from", "to", "asked", "due", "holidays", "note", "fields", "bands", "counts", "not-collected"];

    internal FormDefinition? Read()
    {
        var before = map.ProblemsSoFar;
        var code = map.Required("form", FormCode.Parse);
        var name = map.Required<string>("name", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the name of the form, as papers print it") : text);
        var frequency = map.Required("frequency", ReadFrequency) is { } word ? Names<Frequency>.Parse(word).Value : (Frequency?)null;
        var span = FormSpan.Read(map, frequency, reading.Context, isFromRequired: true);
        var asked = ReadAsked();
        var calendar = map.Optional("holidays", static text => Names<HolidayCalendar>.Parse(text).Select(Names<HolidayCalendar>.Of)) is { } holidays ? Names<HolidayCalendar>.Parse(holidays).Value : HolidayCalendar.EnglandAndWales;
        var due = map.Required("due", text => DueRule.Parse(text, calendar));
        var note = map.Text("note");
        var rules = map.IsHeld ? null : FormRules.Of(reading);
        var soFar = map.ProblemsSoFar;
        var fields = FormFieldText.Read(map, frequency, span, rules, reading.Context);
        // A field that is wrong may be the one with answers.
        var bands = FormBandText.Read(map, fields, areFieldsWhole: map.ProblemsSoFar == soFar);
        var counts = FormCountsText.Read(map, bands, frequency, rules, reading.Context);
        var notCollected = ReadNotCollected(frequency);
        map.NoOther(Keys);
        return code is null || name is null || frequency is null || span.From is null || asked is null || due is null || map.ProblemsSoFar > before ? null : new FormDefinition
        {
            Code = code,
            Name = name,
            Frequency = frequency.Value,
            From = span.From,
            To = span.To,
            Asked = asked,
            Due = due,
            Note = note,
            Fields = fields,
            Bands = bands,
            Counts = counts,
            NotCollected = notCollected,
        };
    }

    private static Parsed<string> ReadFrequency(string? text) => Names<Frequency>.Parse(text).TryGet(out var frequency, out _) && frequency is Frequency.Day or Frequency.Week or Frequency.Month or Frequency.Quarter
        ? Names<Frequency>.Of(frequency)
        : Problem.With(text, "how often it is asked: day, week, month or quarter");

    private AskedUnits? ReadAsked()
    {
        if (map.Map("asked") is not { } asked)
        {
            if (!map.Has("asked")) map.Add(new Problem("no “asked”", "asked: {kind: team} for every team, or asked: {units: [a, b]} for those listed"));
            return null;
        }

        var kind = asked.Optional("kind", static text => Names<UnitKind>.Parse(text).Select(Names<UnitKind>.Of));
        var below = asked.Optional("below", text => map.IsHeld ? UnitCode.Parse(text) : reading.Context.Unit(text));
        var listed = new List<UnitCode>();
        foreach (var text in asked.Texts("units"))
        {
            if (!(map.IsHeld ? UnitCode.Parse(text) : reading.Context.Unit(text)).TryGet(out var unit, out var problem)) asked.Add(problem);
            else if (listed.Contains(unit)) asked.Add(new Problem($"“{unit}” a second time", "each unit once"));
            else listed.Add(unit);
        }

        asked.NoOther("kind", "below", "units");
        if (asked.Has("kind") == asked.Has("units")) asked.Add(new Problem(asked.Has("kind") ? "“kind” and “units”" : "neither “kind” nor “units”", "one of the two: kind: team, or units: [a, b]"));
        else if (asked.Has("below") && !asked.Has("kind")) asked.Add(new Problem("“below” beside “units”", "kind: the kind of unit, such as team"));
        else if (asked.Has("units") && listed.Count == 0) asked.Add(new Problem("no unit that is asked", "units: the codes of the units, such as [north, south]"));
        return kind is not null ? AskedUnits.OfKind(Names<UnitKind>.Parse(kind).Value, below) : listed.Count > 0 ? AskedUnits.Listed([.. listed]) : null;
    }

    private ImmutableArray<NotCollected> ReadNotCollected(Frequency? frequency)
    {
        var spans = ImmutableArray.CreateBuilder<NotCollected>();
        foreach (var one in map.Maps("not-collected"))
        {
            var span = FormSpan.Read(one, frequency, reading.Context, isFromRequired: true);
            var reason = one.Required<string>("reason", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "why nobody was asked, in words") : text);
            one.NoOther("from", "to", "reason");
            if (span.From is not null && reason is not null) spans.Add(new NotCollected(span.From, span.To, reason));
        }

        return spans.ToImmutable();
    }
}
