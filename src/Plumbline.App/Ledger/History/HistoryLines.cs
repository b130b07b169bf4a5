using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.App.Ledger.Storage;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.History;

/// <summary>The lines of a history file, each an object told by its first member: docs/decisions/ledger-history-format.md.</summary>
internal static class HistoryLines
{
    public const string Format = "plumbline-ledger-1";

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>The first line.</summary>
internal sealed record HistoryStart(string History, string Organisation);

/// <summary>The last line: a file without it was cut short.</summary>
internal sealed record HistoryEnd(int End, string Hash);

/// <summary>Begins a change; its facts follow, definitions first.</summary>
internal sealed record HistoryChange(int Change, string At, string Who, string Reason, string Source, int Definitions, int Observations, string Previous, string Hash)
{
    // Zeros and empty texts are written, so that every change has every member.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Definitions { get; } = Definitions;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Observations { get; } = Observations;

    public static HistoryChange Of(Change c) =>
        new(c.Number.Value, Instant.Text(c.At), c.Who, c.Reason, c.Source, c.Definitions, c.Observations, c.Previous.Hex, c.Hash.Hex);

    public Change ToChange() => new(
        ChangeNumber.Of(Change), Instant.Parse(At), Who, Reason, Source, Definitions, Observations, ChangeHash.Parse(Previous), ChangeHash.Parse(Hash));
}

/// <summary>No body: withdrawn.</summary>
internal sealed record HistoryDefinition(string Kind, string Key, string? Body = null)
{
    public static HistoryDefinition Of(DefinitionFact f) => new(f.Kind.Name, f.Key, f.Body);

    public DefinitionFact ToFact() =>
        FactKind.TryParse(Kind, out var kind) ? new DefinitionFact(kind, Key, Body) : throw new FormatException($"found kind \"{Kind}\", which is none");
}

/// <summary>Numbers are texts, since few readers of JSON keep 53.0 apart from 53.</summary>
internal sealed record HistoryObservation(
    string Indicator,
    string Unit,
    string Frequency,
    string Period,
    DateOnly FirstDay,
    string Value,
    string? Numerator = null,
    string? Denominator = null,
    string? Status = null,
    bool Provisional = false,
    string? Note = null,
    string? File = null,
    int Row = 0,
    int Column = 0,
    bool Withdrawn = false)
{
    public static HistoryObservation Of(ObservationFact f) => new(
        f.Indicator,
        f.Unit,
        f.Frequency,
        f.Period,
        DateOnly.FromDayNumber(f.FirstDay),
        f.Value,
        f.Numerator?.ToString(CultureInfo.InvariantCulture),
        f.Denominator?.ToString(CultureInfo.InvariantCulture),
        f.Status.Length == 0 ? null : f.Status,
        f.Provisional,
        f.Note,
        f.SourceFile,
        f.SourceRow,
        f.SourceColumn,
        f.Withdrawn);

    public ObservationFact ToFact() => new(
        Indicator, Unit, Period, FirstDay.DayNumber, Frequency, Value, Exact(Numerator), Exact(Denominator), Status ?? "", Provisional, Note, File, Row, Column, Withdrawn);

    private static decimal? Exact(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
