using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Editions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using System.Globalization;

namespace Plumbline.App.Definitions.Editions;

/// <summary>editions.csv.</summary>
internal sealed class EditionsKind : TableKind<Edition>
{
    internal override FactKind Name { get; } = FactKind.Of("edition");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("editions.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["report", "period", "edition", "position", "content-hash", "edition-hash", "reason", "by"];

    internal override IReadOnlyCollection<string> Required { get; } = ["report", "period", "edition", "position", "content-hash", "edition-hash", "reason", "by"];

    internal override bool IsInPicture => false;

    /// <summary>The only instance.</summary>
    internal static EditionsKind Instance { get; } = new();

    internal override bool CanBeWithdrawn => false;

    internal override string Key(Edition value) => string.Create(CultureInfo.InvariantCulture, $"{value.Report}|{value.Period}|{value.Number}");

    internal override IEnumerable<(string Column, string? Text)> Write(Edition value) =>
    [
        ("report", value.Report),
        ("period", value.Period.ToString()),
        ("edition", Written.Whole(value.Number)),
        ("position", Written.Whole(value.Position.Value)),
        ("content-hash", value.ContentHash),
        ("edition-hash", value.EditionHash),
        ("reason", value.Reason),
        ("by", value.By),
    ];

    private protected override string InWords(Edition value) => $"edition {Written.Whole(value.Number)} of {value.Report} for {value.Period}";

    private protected override Edition? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.RequiredText("report", "the name of a report"),
        row.RequiredSeen("period", context.Period)!,
        Number(row, "edition"),
        ChangeNumber.Of(Math.Max(1, Number(row, "position"))),
        Hash(row, "content-hash"),
        Hash(row, "edition-hash"),
        row.RequiredText("reason", "why it was published"),
        row.RequiredText("by", "the job title of who published it"));

    private static int Number(TableRow row, string column)
    {
        if (row.Whole(column) is { } number and > 0) return number;
        row.Refuse(column, Problem.With(row.Text(column), "a whole number from 1"));
        return 1;
    }

    private static string Hash(TableRow row, string column)
    {
        var text = row.RequiredText(column, "64 hexadecimal digits");
        if (text.Length > 0 && (text.Length != 64 || !text.All(char.IsAsciiHexDigitLower))) row.Refuse(column, Problem.With(text, "64 lower-case hexadecimal digits"));
        return text;
    }
}
