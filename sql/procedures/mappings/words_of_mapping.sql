-- words_of_mapping: the words of a mapping's serial, name, company and other texts, apart.
--
-- In     p_serial_number, p_unique_identifier, p_customer_code, p_customer_name, p_company, p_device_type,
--        p_license_url, p_version_details   the columns of mapping
-- Out    JSON array of four arrays, as words_of gives them; their place is the bit of mapping_word.texts
-- Try    SELECT words_of_mapping('202505AMP123456B', 'U-1', 7, 'Anand', 'Anand Stores', 'AMP', 'https://e.com', '1.0');
CREATE OR REPLACE FUNCTION words_of_mapping(
    p_serial_number     TYPE OF mapping.serial_number,
    p_unique_identifier TYPE OF mapping.unique_identifier,
    p_customer_code     TYPE OF mapping.customer_code,
    p_customer_name     TYPE OF mapping.customer_name,
    p_company           TYPE OF mapping.company,
    p_device_type       TYPE OF mapping.device_type,
    p_license_url       TYPE OF mapping.license_url,
    p_version_details   TYPE OF mapping.version_details
)
    RETURNS TEXT COLLATE utf8mb4_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT(
        '[', words_of(LOWER(p_serial_number)), ',', words_of(LOWER(p_customer_name)), ',', words_of(LOWER(p_company)), ',',
        words_of(LOWER(CONCAT_WS(' ', p_unique_identifier, p_customer_code, p_device_type, p_license_url,
                                 p_version_details))), ']')
