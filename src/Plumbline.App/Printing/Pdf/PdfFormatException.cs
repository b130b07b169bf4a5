namespace Plumbline.App.Printing.Pdf;

/// <summary>A file is not built as the files of the browsers we know.</summary>
internal sealed class PdfFormatException(string message) : Exception(message);
