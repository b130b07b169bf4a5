namespace Plumbline.App.Ledger.Sql;

/// <summary>A table with its columns in the order in which rows are written.</summary>
internal sealed record Table(string Name, params string[] Columns)
{
    public static Table Definition { get; } = new("definition", "organisation", "kind", "parent", "key", "change", "body");

    public static Table Series { get; } = new("series", "organisation", "series", "indicator", "unit", "aspect", "frequency");

    public static Table Term { get; } = new("term", "organisation", "term", "text");

    public static Table Observation { get; } = new(
        "observation", "organisation", "series", "day", "change", "period", "value", "numerator", "denominator",
        "status", "marks", "note", "source_note", "source", "source_row", "source_column");

    public static Table Written { get; } = new("written", "organisation", "change", "first_day", "last_day", "series");

    public static Table FolderFact { get; } = new("folder_fact", "organisation", "workspace", "number", "fact", "change", "said");

    public static Table Blob { get; } = new("blob", "organisation", "hash", "change", "media_type", "content");
}
