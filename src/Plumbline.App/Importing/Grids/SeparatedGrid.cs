using System.Globalization;
using System.Text;
using CsvHelper;
using Plumbline.App.Csv;

namespace Plumbline.App.Importing.Grids;

/// <summary>A text file whose columns are separated by a character, and whose cells may be quoted (RFC 4180).</summary>
internal sealed class SeparatedGrid(string name, Stream stream, Encoding encoding, char separator, bool hasDecimalCommas) : Grid(name, sheet: null)
{
    private readonly long _start = stream.Position;

    internal override bool PartsAtCommas => separator == ',';

    internal override IEnumerable<GridRow> Rows()
    {
        stream.Position = _start;
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var malformed = new HashSet<long>();
        using var csv = CsvReader.Create(text, CsvOptions.Texts(separator, record =>
        {
            // A quotation mark inside an unquoted cell is an ordinary character.
            if (record.Reason != CsvMalformedReason.StrayQuote) malformed.Add(record.RecordNumber);
        }));
        while (Next(csv))
        {
            var row = Row(csv.RowNumber);
            if (malformed.Remove(csv.RowNumber))
                throw new RefusedFileException(Name, row, 0, "a misplaced quotation mark", "the whole cell in quotation marks, and those within it doubled");
            if (csv.FieldCount > ImportLimits.Columns)
                throw new RefusedFileException(Name, row, ImportLimits.Columns + 1, string.Create(CultureInfo.InvariantCulture, $"{csv.FieldCount:N0} columns"), $"at most {ImportLimits.Columns:N0}, as a spreadsheet has");
            var cells = Cells(csv);
            if (cells.Count > 0) yield return new GridRow(row, cells, csv.FieldCount);
        }
    }

    private List<Cell> Cells(CsvReader csv)
    {
        var cells = new List<Cell>(Math.Min(csv.FieldCount, 32));
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (csv.IsEmpty(i)) continue;
            if (CellText.Cell(i + 1, csv.GetString(i)) is { } cell) cells.Add(hasDecimalCommas ? cell with { Text = DecimalComma.ToPoint(cell.Text) } : cell);
        }

        return cells;
    }

    private bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException cause)
        {
            throw new RefusedFileException(Name, Row(csv.RowNumber + 1), 0, "a row of more than a million characters", "shorter rows; perhaps a quotation mark is never closed", cause);
        }
        catch (DecoderFallbackException cause)
        {
            throw new RefusedFileException(Name, Row(csv.RowNumber + 1), 0, "bytes that are not a character", "the file saved again as UTF-8", cause);
        }
    }

    private int Row(long number) =>
        number <= int.MaxValue ? (int)number : throw new RefusedFileException(Name, int.MaxValue, 0, "more than two thousand million rows", "a smaller file");
}
