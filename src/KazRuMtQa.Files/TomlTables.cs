using Tomlyn.Model;
using Tomlyn.Serialization;

namespace KazRuMtQa.Files;

/// <summary>How tables of TOML are read, made when the project is compiled: a natively compiled command has no reflection.</summary>
[TomlSerializable(typeof(TomlTable))]
internal sealed partial class TomlTables : TomlSerializerContext;
