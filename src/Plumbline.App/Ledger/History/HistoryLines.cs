using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.History;

/// <summary>The lines of a history file, each an object whose first member says what it is: docs/decisions/ledger-history-format.md.</summary>
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

/// <summary>The last line; a file without it is truncated.</summary>
internal sealed record HistoryEnd(int End, string Hash);

/// <summary>The first line of a change; its facts follow, definitions first.</summary>
internal sealed record HistoryChange(
    int Change, string At, string Post, string Reason, string Source, int Definitions, int Observations, string Previous, string Hash, string? Account = null, string? OnBehalfOf = null, int Blobs = 0)
{
    // Zeros and empty texts are written too, so that every change has every member.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Definitions { get; } = Definitions;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Observations { get; } = Observations;

    public static HistoryChange Of(Change c) =>
        new(c.Number.Value, Instant.Text(c.At), c.Author.Post, c.Reason, c.Source, c.Definitions, c.Observations, c.Previous.Hex, c.Hash.Hex, c.Author.Account, c.Author.OnBehalfOf, c.Blobs);

    public Change ToChange() => new(
        ChangeNumber.Of(Change), Instant.Parse(At), new Author(Post, Account, OnBehalfOf), Reason, Source, Definitions, Observations, Blobs, ChangeHash.Parse(Previous), ChangeHash.Parse(Hash));
}

/// <summary>A definition; a null body withdraws it.</summary>
internal sealed record HistoryDefinition(string Kind, string Key, string? Body = null, string? Parent = null)
{
    public static HistoryDefinition Of(DefinitionFact f) => new(f.Kind.Name, f.Key, f.Body, f.Parent.Length == 0 ? null : f.Parent);

    public DefinitionFact ToFact() =>
        FactKind.TryParse(Kind, out var kind) ? new DefinitionFact(kind, Key, Body) { Parent = Parent ?? "" } : throw new FormatException($"found kind \"{Kind}\", which is not a valid name");
}

/// <summary>A blob, its bytes in base 64.</summary>
internal sealed record HistoryBlob(string Blob, string MediaType, byte[] Content)
{
    public static HistoryBlob Of(BlobFact blob) => new(blob.Hash, blob.MediaType, blob.Content.ToArray());

    public BlobFact ToFact() => new BlobFact(MediaType, Content) is var blob && blob.Hash == Blob ? blob : throw new FormatException($"found a file with hash {blob.Hash}; its line says {Blob}");
}

/// <summary>An observation. Numbers are strings, since few JSON readers distinguish 53.0 from 53.</summary>
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
    bool Withdrawn = false,
    string? Aspect = null,
    string? SourceNote = null,
    bool Doubtful = false)
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
        f.Withdrawn,
        f.Aspect.Length == 0 ? null : f.Aspect,
        f.SourceNote,
        f.Doubtful);

    public ObservationFact ToFact() => new(
        Indicator, Unit, Period, FirstDay.DayNumber, Frequency, Value, Exact(Numerator), Exact(Denominator), Status ?? "", Provisional, Note, File, Row, Column, Withdrawn, Aspect ?? "", SourceNote, Doubtful);

    private static decimal? Exact(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
