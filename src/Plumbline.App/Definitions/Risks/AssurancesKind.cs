using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/assurances.csv.</summary>
internal sealed class AssurancesKind : TableKind<Assurance>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-assurance");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/assurances.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["assurance", "of", "line", "source", "date", "valid-until", "result", "gap"];

    internal override IReadOnlyCollection<string> Required { get; } = ["assurance", "of", "line", "date", "result"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["assurance"] = PrintedAs.Code, ["date"] = PrintedAs.Day, ["valid-until"] = PrintedAs.Day };

    internal override string Key(Assurance value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Assurance value) =>
    [
        ("assurance", value.Code.ToString()),
        ("of", value.Of.ToString()),
        ("line", Written.Whole(value.Line)),
        ("source", value.Source),
        ("date", Written.Day(value.Date)),
        ("valid-until", Written.Day(value.ValidUntil)),
        ("result", Names<AssuranceResult>.Of(value.Result)),
        ("gap", value.Gap),
    ];

    private protected override IEnumerable<RestingPlace> RestsOn(Assurance value) => RestingPlace.Of(value.Of);

    private protected override void Check(Assurance value, TableRow row, DefinitionReading reading)
    {
        if (value.ValidUntil < value.Date) row.Add("valid-until", Problem.With(row.Text("valid-until"), $"a day from {Written.Day(value.Date)} on, the day of the evidence"));
    }

    private protected override Assurance? ReadRow(TableRow row, WorkspaceContext context)
    {
        var of = row.Required("of", text => Reference.Parse(text, context.Calendar).Then<Reference>(read => read.Kind switch
        {
            ReferenceKind.Risk => context.Risks.Check(read.Key) is { } problem ? problem : read,
            ReferenceKind.Control => context.Controls.Check(read.Key) is { } problem ? problem : read,
            _ => Problem.With(text, "a risk or a control, such as risk/3163 or control/staff-survey"),
        }));
        var line = row.Whole("line");
        if (line is null or < Assurance.FirstLine or > Assurance.LastLine) row.Refuse("line", Problem.With(row.Text("line"), "1, 2 or 3"));
        return new Assurance(row.Required("assurance", AssuranceCode.Parse)!, of!, line ?? Assurance.FirstLine, row.RequiredDate("date"), row.Word<AssuranceResult>("result"))
        {
            Source = row.Text("source"),
            ValidUntil = row.Date("valid-until"),
            Gap = row.Text("gap"),
        };
    }
}
